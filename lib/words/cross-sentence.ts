import type { CrossFinding } from '@/lib/desk/cross/finding';
import type { Words } from './zh-cn';

/** What a cross-check found and what to do about it, in the words' language. */
export function crossSentence(words: Words, { rule, subject, others }: CrossFinding): { what: string; todo: string } {
  return words.crossCheck.rules[rule](subject, others);
}
