const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;

/** What a zip says its entries unpack to, in bytes: a small file may claim gigabytes. Infinite where it can't be told. */
export function unpackedSize(bytes: ArrayBuffer): number {
  const view = new DataView(bytes);
  for (let end = view.byteLength - 22; end >= Math.max(0, view.byteLength - 65_557); end--) {
    if (view.getUint32(end, true) !== endRecord) continue;
    let at = view.getUint32(end + 16, true);
    let size = 0;
    while (at + 46 <= view.byteLength && view.getUint32(at, true) === entryRecord) {
      size += view.getUint32(at + 24, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return size;
  }
  return Number.POSITIVE_INFINITY;
}
