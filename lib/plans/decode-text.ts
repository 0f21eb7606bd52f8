/**
 * Bytes of a text file → text: by its byte order mark, else UTF-8 if every byte fits, else GB18030, the usual
 * encoding of a sheet saved as CSV on a Chinese computer.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const [a, b] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes); // Not UTF-8: that is the answer, not a failure.
  }
}
