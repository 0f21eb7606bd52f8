let codes: Map<string, number> | null = null;

/** The two-byte part of GBK, read once from the browser's own decoder: there is no encoder to ask. */
function table(): Map<string, number> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(new Uint8Array([lead, trail]));
      // A pair without a character decodes to U+FFFD, or to one and an ASCII letter.
      if (char.length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, (lead << 8) | trail);
    }
  }
  return codes;
}

/** A text in GBK; null where GBK lacks one of its characters. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)! < 0x80 ? char.codePointAt(0)! : table().get(char);
    if (code === undefined) return null;
    if (code < 0x80) bytes.push(code);
    else bytes.push(code >> 8, code & 255);
  }
  return new Uint8Array(bytes);
}
