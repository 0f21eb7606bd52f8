import type { DemoRequest } from '../reply';

/** One page of the capture fidelity set: always the same pixels, unless moving is what it is about. */
export interface FidelityPage {
  id: string;
  /** On the host of `fidelity` (see systems.ts), query included. */
  path: string;
  mode: 'full' | 'framed';
  /** What scrolls, in the top document; an iframe stands for the scroller inside it. None: the document. */
  scroller?: string;
  /** A table wider than the scroller that it stands in: the part that must be whole although the rest is not as wide. */
  wide?: string;
  /** Elements whose pixels may differ from the ground truth, because they move by themselves. */
  moving?: readonly string[];
  /** What a capture must end with where it is not `complete`. */
  expected?: 'truncated' | 'doubtful';
  /** Reasons in the record of a page that is complete all the same. */
  reasons?: readonly string[];
  note: string;
}

/** Makes the document of a page. */
export type FidelityDocument = (request: DemoRequest) => string;
