/** Sixteen tables of 256, so that the inner loop takes sixteen bytes at a time ("slicing by 16"). Reflected 0xEDB88320. */
const tables = (() => {
  const all = new Int32Array(16 * 256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    all[n] = c;
  }
  for (let k = 1; k < 16; k += 1) {
    for (let n = 0; n < 256; n += 1) {
      const before = all[(k - 1) * 256 + n]!;
      all[k * 256 + n] = (before >>> 8) ^ all[before & 255]!;
    }
  }
  return all;
})();

/**
 * CRC-32 (IEEE 802.3, as zip and PNG use it), unsigned. For bytes that come in pieces, pass the value so far as `seed`:
 * `crc32(b, crc32(a))` equals `crc32(a + b)`. Words are read as they lie in memory: every machine that runs a browser
 * stores the low byte first.
 */
export function crc32(bytes: Uint8Array, seed = 0): number {
  const t = tables;
  let crc = ~seed;
  let i = 0;
  const end = bytes.length;
  for (; i < end && (bytes.byteOffset + i) & 3; i += 1) crc = (crc >>> 8) ^ t[(crc ^ bytes[i]!) & 255]!;
  // A view of words may only begin at a word: what is shorter than a stride ends before it gets there.
  const whole = end - i < 16 ? 0 : ((end - i) >> 4) * 4;
  const words = whole === 0 ? tables : new Int32Array(bytes.buffer, bytes.byteOffset + i, whole);
  for (let w = 0; w < whole; w += 4) {
    const a = words[w]! ^ crc;
    const b = words[w + 1]!;
    const c = words[w + 2]!;
    const d = words[w + 3]!;
    crc =
      t[3840 + (a & 255)]! ^
      t[3584 + ((a >>> 8) & 255)]! ^
      t[3328 + ((a >>> 16) & 255)]! ^
      t[3072 + (a >>> 24)]! ^
      t[2816 + (b & 255)]! ^
      t[2560 + ((b >>> 8) & 255)]! ^
      t[2304 + ((b >>> 16) & 255)]! ^
      t[2048 + (b >>> 24)]! ^
      t[1792 + (c & 255)]! ^
      t[1536 + ((c >>> 8) & 255)]! ^
      t[1280 + ((c >>> 16) & 255)]! ^
      t[1024 + (c >>> 24)]! ^
      t[768 + (d & 255)]! ^
      t[512 + ((d >>> 8) & 255)]! ^
      t[256 + ((d >>> 16) & 255)]! ^
      t[d >>> 24]!;
  }
  for (i += whole * 4; i < end; i += 1) crc = (crc >>> 8) ^ t[(crc ^ bytes[i]!) & 255]!;
  return ~crc >>> 0;
}
