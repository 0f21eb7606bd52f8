import { readFileSync } from 'node:fs';

/** The 55-plan sample; a missing file fails the test that asked for it. */
export const planSheet = (): string => readFileSync(new URL('../fixtures/plan55-sample.csv', import.meta.url), 'utf8');
