import { z } from 'zod';
import { PixelRect } from './evidence';

/**
 * A place in a picture where the page showed a number of a person when it was taken: proposed to be covered, never
 * covered by itself. Pixels of the picture; the number itself is not kept.
 */
export const CoverProposal = PixelRect.extend({ kind: z.enum(['identity', 'phone']) });
export type CoverProposal = z.infer<typeof CoverProposal>;
