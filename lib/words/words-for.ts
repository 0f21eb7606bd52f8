import type { Settings } from '@/lib/model/settings';
import { en } from './en';
import { type Words, zhCN } from './zh-cn';

export type { Words } from './zh-cn';

/**
 * The catalogue of words for the person's choice. `auto` is English only where the person reads English
 * and no Chinese (`navigator.languages`): the offices that use this read Chinese whatever their browser was installed in.
 */
export function wordsFor(language: Settings['language'], languages: readonly string[] = []): Words {
  if (language === 'auto') {
    const readsChinese = languages.some((tag) => /^zh\b/i.test(tag));
    return !readsChinese && /^en\b/i.test(languages[0] ?? '') ? en : zhCN;
  }
  return language === 'en' ? en : zhCN;
}
