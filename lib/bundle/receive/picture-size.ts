/** Beyond this a picture that nobody here captured would stall whoever opens it. Pixels. */
export const mostPixels = 50_000_000;

/**
 * Width and height as the head of a PNG, GIF, BMP, WebP or JPEG states them; null where the bytes are none of these.
 * `head`: the first bytes of the file (64 kB are enough for all but odd JPEGs). Nothing is decoded.
 */
export function pictureSize(head: Uint8Array): { width: number; height: number } | null {
  const data = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const starts = (...bytes: number[]) => head.length >= 30 && bytes.every((byte, i) => head[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return { width: data.getUint32(16), height: data.getUint32(20) };
  if (starts(0x47, 0x49, 0x46, 0x38)) return { width: data.getUint16(6, true), height: data.getUint16(8, true) };
  if (starts(0x42, 0x4d))
    return { width: Math.abs(data.getInt32(18, true)), height: Math.abs(data.getInt32(22, true)) };
  if (starts(0x52, 0x49, 0x46, 0x46) && head[8] === 0x57) return webpSize(head, data);
  return starts(0xff, 0xd8) ? jpegSize(head, data) : null;
}

function webpSize(head: Uint8Array, data: DataView) {
  const three = (at: number) => head[at]! | (head[at + 1]! << 8) | (head[at + 2]! << 16);
  if (head[15] === 0x58) return { width: three(24) + 1, height: three(27) + 1 };
  if (head[15] === 0x4c) {
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
}

/** The first frame header; markers before it are stepped over by their length. */
function jpegSize(head: Uint8Array, data: DataView) {
  for (let at = 2; at + 9 < head.length && head[at] === 0xff; ) {
    const marker = head[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    at += 2 + data.getUint16(at + 2);
  }
  return null;
}
