import type { Settings } from '@/lib/model/settings';
import type { Words } from '@/lib/words/words-for';

export const practiceSteps = ['visible', 'full', 'region', 'undo'] as const;
export type PracticeStep = (typeof practiceSteps)[number];

/** What the taking of practice pictures needs from the screen, and tells it. */
export interface Practising {
  words: Words;
  settings(): Settings;
  learned(step: PracticeStep): void;
  say(text: string): void;
}
