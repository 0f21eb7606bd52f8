import type { Settings } from '@/lib/model/settings';
import { en } from './en';
import { type Words, zhCN } from './zh-cn';

export type { Words } from './zh-cn';

/**
 * The catalogue of words for the person's choice. `auto` follows the browser's own language and falls back to Chinese,
 * because the offices that use this read Chinese whatever their browser was installed in.
 */
export function wordsFor(language: Settings['language'], browserLanguage = ''): Words {
  if (language === 'auto') return /^en\b/i.test(browserLanguage) ? en : zhCN;
  return language === 'en' ? en : zhCN;
}
