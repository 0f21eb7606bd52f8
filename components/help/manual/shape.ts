/** Pictures that `npm run pictures` takes of the built extension; files in `public/manual/`. */
export const manualPictures = [
  'first-run',
  'practice',
  'permission',
  'panel',
  'toast',
  'coverage',
  'gallery',
  'pair',
  'bundle',
  'receive',
  'copy',
] as const;
export type ManualPicture = (typeof manualPictures)[number];

export type Block =
  | { p: string }
  | { steps: string[] }
  | { table: { head: string[]; rows: string[][] } }
  /** Commands to type, one a line. */
  | { code: string[] }
  | { picture: ManualPicture; alt: string };

export interface Chapter {
  id: string;
  title: string;
  blocks: Block[];
}

export interface Manual {
  title: string;
  contents: string;
  intro: string;
  chapters: Chapter[];
}
