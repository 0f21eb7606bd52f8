/** The parts of a PNG that a PDF takes over as they are, its compressed pixels included. */
export interface PngData {
  width: number;
  height: number;
  colors: 1 | 3;
  /** The zlib stream of the IDAT chunks, with PNG's own filters. */
  idat: Uint8Array;
}

const signature = 0x89504e47;

/**
 * Takes a PNG apart without decoding it. Null where a PDF can't take its pixels as they are: alpha, a palette, 16 bits,
 * interlacing, a damaged file.
 */
export async function readPng(blob: Blob): Promise<PngData | null> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  if (bytes.length < 45 || view.getUint32(0) !== signature || view.getUint32(12) !== 0x49484452) return null;
  const [depth, type, , , interlace] = bytes.subarray(24, 29);
  if (depth !== 8 || interlace !== 0 || (type !== 2 && type !== 0)) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    if (at + 12 + length > bytes.length) return null;
    if (name === 0x74524e53) return null; // tRNS: one colour is transparent
    if (name === 0x49444154) {
      chunks.push(bytes.subarray(at + 8, at + 8 + length));
      size += length;
    }
    at += 12 + length;
  }
  if (size === 0) return null;
  const idat = chunks.length === 1 ? chunks[0]!.slice() : new Uint8Array(size);
  if (chunks.length > 1) {
    let at = 0;
    for (const chunk of chunks) {
      idat.set(chunk, at);
      at += chunk.length;
    }
  }
  return { width: view.getUint32(16), height: view.getUint32(20), colors: type === 2 ? 3 : 1, idat };
}
