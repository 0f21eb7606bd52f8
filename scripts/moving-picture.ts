import { pngChunk, pngSignature } from './png-chunk';

/** The header and the compressed rows of one PNG. */
function partsOf(png: Buffer): { header: Buffer; rows: Buffer } {
  const rows: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = Buffer.from(data);
    if (type === 'IDAT') rows.push(data);
    at += 12 + length;
  }
  return { header, rows: Buffer.concat(rows) };
}

/**
 * Several PNGs of one size and kind as one that moves (APNG, PNG 3rd edition 11.3.6), for ever. Who can't show it moving
 * shows the first. `seconds`: how long each stands.
 */
export function movingPicture(frames: readonly { png: Buffer; seconds: number }[]): Buffer {
  const parts = frames.map(({ png }) => partsOf(png));
  const [first] = parts;
  if (!first) throw new Error('a moving picture needs a frame');
  const width = first.header.readUInt32BE(0);
  const height = first.header.readUInt32BE(4);
  const animation = Buffer.alloc(8);
  animation.writeUInt32BE(frames.length, 0);
  let sequence = 0;
  const out = [pngSignature, pngChunk('IHDR', first.header), pngChunk('acTL', animation)];
  parts.forEach(({ header, rows }, at) => {
    if (!header.equals(first.header)) throw new Error('the frames of a moving picture differ in size or kind');
    const control = Buffer.alloc(26);
    control.writeUInt32BE(sequence++, 0);
    control.writeUInt32BE(width, 4);
    control.writeUInt32BE(height, 8);
    control.writeUInt16BE(Math.round((frames[at]?.seconds ?? 1) * 100), 20);
    control.writeUInt16BE(100, 22);
    out.push(pngChunk('fcTL', control));
    if (at === 0) out.push(pngChunk('IDAT', rows));
    else {
      const data = Buffer.alloc(rows.length + 4);
      data.writeUInt32BE(sequence++);
      rows.copy(data, 4);
      out.push(pngChunk('fdAT', data));
    }
  });
  return Buffer.concat([...out, pngChunk('IEND', Buffer.alloc(0))]);
}
