/** Values that a sentence may carry; they come from `Problem.detail`. */
export type Detail = Readonly<Record<string, string | number>>;

/** What a person is told when something went wrong: what happened · what it means · what to do. */
export interface ProblemSentence {
  what: string;
  meaning: string;
  todo: string;
}

/** A term with a short explanation, for places that have room for it. */
export interface Term {
  name: string;
  meaning: string;
}
