/** Longest piece of a JPEG's beginning that is looked through; Exif stands before the pixels, within one segment each. */
const searched = 256 * 1024;

/**
 * How a photograph is stored (Exif 2.32, tag 0x0112): 1 upright; 2–8 mirrored or turned, as phones do. Browsers stand it
 * up when they show it, a PDF does not. 1 as well where nothing is said.
 */
export async function jpegTurn(jpeg: Blob): Promise<number> {
  const view = new DataView(await jpeg.slice(0, searched).arrayBuffer());
  for (let at = 2; at + 10 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === 0xda) return 1; // the pixels begin
    const end = Math.min(at + 2 + length, view.byteLength);
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return turnIn(view, at + 10, end);
    at += 2 + length;
  }
  return 1;
}

/** Looks through the first directory of the TIFF block from `start` up to `end`. */
function turnIn(view: DataView, start: number, end: number): number {
  if (start + 8 > end) return 1;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return 1;
  const count = view.getUint16(directory, little);
  for (let n = 0, at = directory + 2; n < count && at + 12 <= end; n++, at += 12) {
    if (view.getUint16(at, little) !== 0x0112) continue;
    const turn = view.getUint16(at + 8, little);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}
