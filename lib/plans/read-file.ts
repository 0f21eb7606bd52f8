import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { decodeText } from './decode-text';
import type { Grid } from './grid';
import type { PlanFile } from './plan-file';
import { csvGrid } from './read-csv';
import { readWorkbook } from './read-workbook';
import { unpackedSize } from './unpacked-size';

const largestFile = 30 * 1024 * 1024;
const largestUnpacked = 200 * 1024 * 1024;
const zipStart = [0x50, 0x4b, 0x03, 0x04];
const oldOfficeStart = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * A plan list's file or pasted text → its sheets. What it is, its first bytes tell: the ending of the name is often
 * wrong (an HTML table named .xls). Errors: `sheet-unreadable` {file}, `sheet-empty`.
 */
export async function readPlanFile(file: PlanFile): Promise<Result<Grid[]>> {
  if ('text' in file) return readText(file.text, '');
  const { name, bytes } = file;
  const unreadable = err(problem('sheet-unreadable', { file: name }));
  if (bytes.byteLength > largestFile) return unreadable;
  if (bytes.byteLength === 0) return err(problem('sheet-empty'));
  if (startsWith(bytes, zipStart))
    return unpackedSize(bytes) <= largestUnpacked ? readWorkbook(bytes, name) : unreadable;
  if (startsWith(bytes, oldOfficeStart)) return readWorkbook(bytes, name);
  const text = decodeText(bytes);
  return isBinary(text) ? unreadable : readText(text, name);
}

async function readText(text: string, name: string): Promise<Result<Grid[]>> {
  if (text.trim() === '') return err(problem('sheet-empty'));
  const start = text.slice(0, 5000);
  if (/<(html|table|body|meta|tr)[\s>]/i.test(start) || /<\?mso-application|<(ss:)?Workbook[\s>]/.test(start))
    return readWorkbook(text, name);
  return ok([csvGrid(text)]);
}

const startsWith = (bytes: ArrayBuffer, start: readonly number[]): boolean => {
  const first = new Uint8Array(bytes, 0, Math.min(start.length, bytes.byteLength));
  return start.every((byte, at) => first[at] === byte);
};

/** Pictures and programs hold control characters that no table has. */
function isBinary(text: string): boolean {
  for (const character of text.slice(0, 4000)) {
    const code = character.charCodeAt(0);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) return true;
  }
  return false;
}
