import { joined, type ZipFile, zipBody, zipEnd } from './zip-writer';

const endSize = 22;
const endMark = 0x06054b50;

/**
 * A zip with more files in it, nothing packed again: `bytes` is one without a comment and zip64, as exceljs makes them.
 * Together they stay below 4 GiB and 65,535 files.
 */
export function addToZip(
  bytes: Uint8Array<ArrayBuffer>,
  files: readonly ZipFile<Uint8Array<ArrayBuffer>>[],
): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endSize;
  if (end < 0 || view.getUint32(end, true) !== endMark) throw new Error('a zip of another kind');
  const from = view.getUint32(end + 16, true);
  const size = view.getUint32(end + 12, true);
  const added = zipBody(files, undefined, from);
  return joined(
    bytes.subarray(0, from),
    ...added.files,
    bytes.subarray(from, from + size),
    added.directory,
    zipEnd(view.getUint16(end + 10, true) + added.count, size + added.directory.length, added.end),
  );
}
