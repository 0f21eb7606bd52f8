import type { Settings } from '@/lib/model/settings';

/**
 * Whether the person reads English words. `auto` is English only where the person reads English and no Chinese
 * (`navigator.languages`): the offices that use this read Chinese whatever their browser was installed in.
 */
export function readsEnglish(language: Settings['language'], languages: readonly string[] = []): boolean {
  if (language !== 'auto') return language === 'en';
  const readsChinese = languages.some((tag) => /^zh\b/i.test(tag));
  return !readsChinese && /^en\b/i.test(languages[0] ?? '');
}
