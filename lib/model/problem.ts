import * as z from 'zod/mini';
import { type ProblemCode as Code, type Problem as KnownProblem, problem, problemCodes } from './problem-codes';

// The page agent is injected into every captured page: it takes `problem` from problem-codes, without the schemas.
export { problem, problemCodes };

export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = Code;

/** A problem as it arrives from another context. */
export const Problem = z.object({
  code: ProblemCode,
  detail: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Problem = KnownProblem;

/** Anything thrown, as a problem; an unknown error keeps its message for the record. */
export function problemFrom(error: unknown, fallback: ProblemCode = 'unexpected'): Problem {
  const known = Problem.safeParse(error);
  if (known.success) return known.data;
  return problem(fallback, { message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
}
