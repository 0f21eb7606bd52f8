import { fold, foldLabel } from './fold';
import type { PageReading } from './types';

/** Where a text stands decides how much it says about what the page is about. */
export type PlaceKind = 'heading' | 'title' | 'active' | 'label' | 'cell' | 'text';

export interface Place {
  kind: PlaceKind;
  /** Column heading or label beside it, empty elsewhere. */
  hint: string;
  raw: string;
  folded: string;
  /** Cells of one table row share this; -1 elsewhere. */
  row: number;
}

const pairLine = /^([\p{Script=Han}A-Za-z0-9/（）()、%]{2,20})[：:]\s*(\S.{0,119})$/u;

/** `标签：值` lines of running text count as label pairs too. */
export function pairsInText(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const line of text.split('\n')) {
    for (const piece of line.split(/\s{1,}(?=[^\s：:]{2,20}[：:])/)) {
      const match = pairLine.exec(piece.trim());
      if (match) pairs.push([match[1]!, match[2]!.trim()]);
    }
  }
  return pairs;
}

/** All label pairs of a page: those of its forms first, then those in running text. */
export function labelPairs(reading: PageReading): [string, string][] {
  return reading.frames.flatMap((frame) => [...frame.labels, ...pairsInText(frame.text)]);
}

/** The page as a flat list of texts with their places; table rows get running numbers over all tables. */
export function toPlaces(reading: PageReading): Place[] {
  const places: Place[] = [];
  const seen = new Set<string>();
  let row = 0;
  const add = (kind: PlaceKind, raw: string, hint = '', at = -1) => {
    const folded = fold(raw);
    const key = `${kind}|${hint}|${folded}|${at}`;
    if (!folded || seen.has(key)) return;
    seen.add(key);
    places.push({ kind, hint: foldLabel(hint), raw: raw.trim(), folded, row: at });
  };
  add('title', reading.title);
  for (const frame of reading.frames) {
    add('title', frame.title);
    for (const heading of frame.headings) add('heading', heading);
    for (const active of frame.active) add('active', active);
    for (const [label, value] of frame.labels) add('label', value, label);
    for (const [label, value] of pairsInText(frame.text)) add('label', value, label);
    for (const table of frame.tables) {
      for (const cells of table.rows) {
        cells.forEach((cell, i) => {
          add('cell', cell, table.columns[i] ?? '', row);
        });
        row++;
      }
    }
    for (const line of frame.text.split('\n')) add('text', line);
  }
  return places;
}
