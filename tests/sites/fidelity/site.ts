import type { Site } from '../reply';

/** Pages of the capture fidelity set. */
export const fidelity: Site = () => null;
