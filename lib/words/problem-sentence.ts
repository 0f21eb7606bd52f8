import type { Problem } from '@/lib/model/problem';
import type { ProblemSentence } from './shapes';
import type { Words } from './zh-cn';

/** What happened · what it means · what to do, in the words' language. Values stay text, never markup. */
export function problemSentence(words: Pick<Words, 'problems'>, { code, detail }: Problem): ProblemSentence {
  return words.problems[code](detail ?? {});
}

/** The same on one line, for a toast, a log line or a terminal. */
export function problemLine(words: Pick<Words, 'lang' | 'problems'>, problem: Problem): string {
  const { what, meaning, todo } = problemSentence(words, problem);
  const gap = words.lang === 'zh-CN' ? '' : ' ';
  return [what, meaning, todo].join(gap);
}
