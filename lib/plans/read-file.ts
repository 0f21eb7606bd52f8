import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { decodeText } from './decode-text';
import type { Grid } from './grid';
import type { PlanFile } from './preview';
import { csvGrid } from './read-csv';

const largestFile = 30 * 1024 * 1024;

/** What kind of file it is, by its first bytes: the ending of its name is often wrong. */
export async function readPlanFile(file: PlanFile): Promise<Result<Grid[]>> {
  if ('text' in file) return readText(file.text);
  const unreadable = err(problem('sheet-unreadable', { file: file.name }));
  if (file.bytes.byteLength > largestFile) return unreadable;
  if (file.bytes.byteLength === 0) return err(problem('sheet-empty'));
  const text = decodeText(file.bytes);
  if (text.includes('\0')) return unreadable;
  return readText(text);
}

function readText(text: string): Result<Grid[]> {
  return text.trim() === '' ? err(problem('sheet-empty')) : ok([csvGrid(text)]);
}
