import type { Settings } from '@/lib/model/settings';
import { en } from './en';
import { readsEnglish } from './reads-english';
import { type Words, zhCN } from './zh-cn';

export type { Words } from './zh-cn';

/** The catalogue of words for the person's choice; see `readsEnglish`. */
export const wordsFor = (language: Settings['language'], languages: readonly string[] = []): Words =>
  readsEnglish(language, languages) ? en : zhCN;
