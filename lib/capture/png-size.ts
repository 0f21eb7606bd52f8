import type { Size } from './geometry';

/** Width and height of a PNG, from its header alone (PNG 3rd edition, 11.2.2). */
export async function pngSize(picture: Blob): Promise<Size> {
  const head = new DataView(await picture.slice(0, 24).arrayBuffer());
  if (head.byteLength < 24 || head.getUint32(0) !== 0x89504e47) throw new TypeError('pngSize: no PNG');
  return { width: head.getUint32(16), height: head.getUint32(20) };
}
