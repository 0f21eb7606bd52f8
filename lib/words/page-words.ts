import type { Settings } from '@/lib/model/settings';
import { firms as firmsEn } from './en/firms';
import * as formatEn from './en/format';
import { problems as problemsEn } from './en/problems';
import * as termsEn from './en/terms';
import { surface as surfaceEn } from './en/ui';
import { readsEnglish } from './reads-english';
import type { Words } from './zh-cn';
import { firms } from './zh-cn/firms';
import * as format from './zh-cn/format';
import { problems } from './zh-cn/problems';
import * as terms from './zh-cn/terms';
import { surface } from './zh-cn/ui';

/** The words that the worker says, over a page and on the icon: all others would make its every start slower. */
export type PageWords = Pick<Words, 'lang' | 'firms' | 'format' | 'problems' | 'surface' | 'terms'>;

const zhCN: PageWords = { lang: 'zh-CN', firms, format, problems, surface, terms };
const en: PageWords = {
  lang: 'en',
  firms: firmsEn,
  format: formatEn,
  problems: problemsEn,
  surface: surfaceEn,
  terms: termsEn,
};

/** As `wordsFor`. */
export const pageWordsFor = (language: Settings['language'], languages: readonly string[] = []): PageWords =>
  readsEnglish(language, languages) ? en : zhCN;
