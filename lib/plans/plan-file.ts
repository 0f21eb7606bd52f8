/** A plan list as it comes: a file of any kind, or the text of a pasted table. */
export type PlanFile = { name: string; bytes: ArrayBuffer } | { text: string };
