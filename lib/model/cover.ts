import * as z from 'zod/mini';
import { PixelRect } from './evidence';

/**
 * A place in a picture where the page showed a number of a person when it was taken: proposed to be covered, never
 * covered by itself. Pixels of the picture; the number itself is not kept.
 */
export const CoverProposal = z.extend(PixelRect, { kind: z.enum(['identity', 'phone']) });
export type CoverProposal = z.infer<typeof CoverProposal>;
