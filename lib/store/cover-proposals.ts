import * as z from 'zod/mini';
import { CoverProposal } from '../model/cover';
import type { StoreContext } from './context';
import { reading } from './failure';

/** The mark that keeps what is proposed to be covered in a picture. */
export const coverKey = (id: string): string => `cover:${id}`;

export const coverProposals = ({ db }: StoreContext, id: string): Promise<CoverProposal[] | null> =>
  reading(async () => {
    const row = await db.marks.get(coverKey(id));
    return z.array(CoverProposal).safeParse(row?.value).data ?? null;
  });
