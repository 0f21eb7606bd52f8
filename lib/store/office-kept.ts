import * as z from 'zod/mini';
import { CheckLists } from '../model/desk-lists';
import { type OwnTemplate, PaperFields, type PaperKind } from '../model/office-papers';
import type { Result } from '../model/result';
import type { StoreContext } from './context';
import { reading } from './failure';
import { write } from './write';

// Kept as marks beside the evidence: they are the office's working papers, no record of the work, so the log is silent.

const listsKey = (assessment: string, region = '') => `check-lists:${assessment}:${region}`;
const fieldsKey = (assessment: string) => `paper-fields:${assessment}`;
const templateKey = (kind: PaperKind) => `paper-template:${kind}`;

const StoredTemplate = z.object({ fileName: z.string(), bytes: z.instanceof(Blob) });

/** The lists of the city and its counties; a row that no longer parses counts as none. */
export const checkLists = ({ db }: StoreContext, assessment: string): Promise<CheckLists[]> =>
  reading(async () => {
    const rows = await db.marks.where('key').startsWith(listsKey(assessment)).toArray();
    return rows.flatMap(({ value }) => CheckLists.safeParse(value).data ?? []);
  });

export const saveCheckLists = (context: StoreContext, lists: CheckLists): Promise<Result<void>> =>
  write(context, [context.db.marks], async () => {
    await context.db.marks.put({ key: listsKey(lists.assessment, lists.region), value: lists });
  });

/** What was written for the papers; empty where nothing was. */
export const paperFields = ({ db }: StoreContext, assessment: string): Promise<PaperFields> =>
  reading(async () => {
    const row = await db.marks.get(fieldsKey(assessment));
    return PaperFields.safeParse(row?.value).data ?? PaperFields.parse({});
  });

export const savePaperFields = (
  context: StoreContext,
  assessment: string,
  fields: PaperFields,
): Promise<Result<void>> =>
  write(context, [context.db.marks], async () => {
    await context.db.marks.put({ key: fieldsKey(assessment), value: fields });
  });

export const paperTemplate = ({ db }: StoreContext, kind: PaperKind): Promise<OwnTemplate | null> =>
  reading(async () => StoredTemplate.safeParse((await db.marks.get(templateKey(kind)))?.value).data ?? null);

/** Null: the built-in template again. */
export const savePaperTemplate = (
  context: StoreContext,
  kind: PaperKind,
  template: OwnTemplate | null,
): Promise<Result<void>> =>
  write(context, [context.db.marks], async () => {
    if (template) await context.db.marks.put({ key: templateKey(kind), value: template });
    else await context.db.marks.delete(templateKey(kind));
  });
