/**
 * The closed list of things that can go wrong in use. Classes do not survive a message between contexts, codes do.
 * Each code has a sentence (what happened, what it means, what to do) in `lib/words`.
 */
export const problemCodes = [
  // capture
  'browser-page',
  'page-failed',
  'no-permission',
  'tab-changed',
  'page-navigated',
  'page-gone',
  'frame-changed',
  'tab-closed',
  'capture-busy',
  'capture-cancelled',
  'capture-interrupted',
  'capture-timeout',
  'nothing-selected',
  'picture-too-large',
  'cross-origin-frame',
  'shot-failed',
  'page-resized',
  'reload-page',
  // store
  'disk-full',
  'store-unavailable',
  'store-blocked',
  'store-shorter',
  'not-on-disk',
  'evidence-missing',
  'evidence-damaged',
  'check-found',
  'in-grace',
  // second copy
  'copy-unreachable',
  'copy-foreign',
  'copy-damaged',
  // assessment, plans, tags
  'no-assessment',
  'no-tag',
  'filing-unconfirmed',
  'after-same-as-before',
  'sheet-unreadable',
  'sheet-column-missing',
  'sheet-row-invalid',
  'sheet-empty',
  'catalogue-invalid',
  'page-too-plain',
  // bundles
  'bundle-unreadable',
  'bundle-foreign',
  'bundle-version',
  'bundle-invalid',
  'bundle-empty',
  'bundle-stale',
  'bundle-conflicting',
  'bundle-other-assessment',
  'bundle-broken-log',
  'bundle-other-key',
  'bundle-cancelled',
  'export-cancelled',
  'bundle-not-saved',
  'name-template',
  'file-refused',
  // review files
  'review-unreadable',
  'review-version',
  'review-damaged',
  'review-other-assessment',
  'review-other-unit',
  'review-nobody',
  'review-empty',
  'review-stale',
  // papers
  'paper-unreadable',
  'paper-tokens',
  'paper-nothing',
  // everything else
  'message-invalid',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  code: ProblemCode;
  /** Values for the sentence: names, numbers, rows. Text from pages or files stays text, never markup. */
  detail?: Record<string, string | number>;
}

/** A problem with its values, e.g. `problem('sheet-column-missing', { column: '牵头部门' })`. */
export const problem = (code: ProblemCode, detail?: Problem['detail']): Problem =>
  detail ? { code, detail } : { code };
