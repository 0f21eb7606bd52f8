import Papa from 'papaparse';
import { findHeader } from './find-header';
import { type Grid, maxRows } from './grid';

const delimiters = [',', '\t', ';', '|'];
const triedCharacters = 20_000;

/** Comma, tab or semicolon separated text → a sheet. `3%;2次/年` has semicolons too, so the headings decide. */
export function csvGrid(text: string): Grid {
  const start = text.slice(0, triedCharacters);
  const rated = delimiters.map((delimiter) => ({ delimiter, found: findHeader(parse(start, delimiter))?.found ?? 0 }));
  const best = rated.reduce((a, b) => (b.found > a.found ? b : a));
  return parse(text, best.found > 0 ? best.delimiter : text.includes('\t') ? '\t' : ',');
}

function parse(text: string, delimiter: string): Grid {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, preview: maxRows + 50 });
  return { name: '', rows: data.map((cells, at) => ({ number: at + 1, cells })), warnings: [] };
}
