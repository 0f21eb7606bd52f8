import { type Code, codeFor } from './huffman';

/** The longest copy; a picture row is mostly made of these. */
export const longest = 258;
/** The farthest that a copy may reach back. */
export const farthest = 32_768;
const isCopy = 0x80000000;

/** A copy of `length` bytes (3 to 258) that stood `distance` (1 to 32,768) bytes before. */
export const copyToken = (length: number, distance: number): number =>
  (isCopy | ((length - 3) << 15) | (distance - 1)) >>> 0;

/** Order in which the lengths of the code for lengths are written (RFC 1951, 3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const endOfBlock = 256;
/** RFC 1951, 3.2.5, as arithmetic: four codes for each doubling, the last one alone for the longest copy. */
const lengthCode = (over: number): number => {
  if (over < 8) return 257 + over;
  if (over === longest - 3) return 285;
  const extra = lengthExtra(over);
  return 261 + (extra << 2) + ((over >> extra) & 3);
};
const lengthExtra = (over: number): number => (over < 8 || over === longest - 3 ? 0 : 29 - Math.clz32(over));
/** Two codes for each doubling. `over`: the distance less one. */
const distanceCode = (over: number): number =>
  over < 4 ? over : ((31 - Math.clz32(over)) << 1) + ((over >> (30 - Math.clz32(over))) & 1);
const distanceExtra = (over: number): number => (over < 4 ? 0 : 30 - Math.clz32(over));

const lengthCodes = Uint16Array.from({ length: longest - 2 }, (_, over) => lengthCode(over));

/** Bits and their number in one word. */
const packedCode = ({ bits, lengths }: Code): Uint32Array =>
  Uint32Array.from(bits, (value, symbol) => (value << 4) | lengths[symbol]!);

/**
 * Writes a deflate stream (RFC 1951) from tokens that its user finds, a block with codes of its own at each `flush`. The
 * browser's compressor looks at every byte; whoever knows that a row is the one above can say so at once.
 */
export function createDeflateWriter() {
  let tokens = new Uint32Array(1 << 14);
  let count = 0;
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  let held = 0;
  let heldBits = 0;
  let out = new Uint8Array(0);
  let at = 0;

  function put(value: number, bits: number): void {
    held |= value << heldBits;
    heldBits += bits;
    while (heldBits >= 8) {
      out[at++] = held;
      held >>>= 8;
      heldBits -= 8;
    }
  }

  function putCodeLengths(lengths: number[]): void {
    // Runs of equal lengths: 16 repeats the one before, 17 and 18 are zeros.
    const runs: [symbol: number, extra: number, bits: number][] = [];
    for (let from = 0; from < lengths.length; ) {
      const value = lengths[from]!;
      let run = 1;
      while (lengths[from + run] === value) run++;
      from += run;
      if (value !== 0) {
        runs.push([value, 0, 0]);
        run--;
      }
      while (run >= 3) {
        const most = value !== 0 ? 6 : run > 10 ? 138 : 10;
        const part = Math.min(run, most);
        runs.push(value !== 0 ? [16, part - 3, 2] : part > 10 ? [18, part - 11, 7] : [17, part - 3, 3]);
        run -= part;
      }
      for (; run > 0; run--) runs.push([value, 0, 0]);
    }
    const counts = new Uint32Array(19);
    for (const [symbol] of runs) counts[symbol] = counts[symbol]! + 1;
    const code = codeFor(counts, 7);
    let said = 19;
    while (said > 4 && code.lengths[lengthOrder[said - 1]!] === 0) said--;
    put(said - 4, 4);
    for (const symbol of lengthOrder.slice(0, said)) put(code.lengths[symbol]!, 3);
    for (const [symbol, extra, bits] of runs) {
      put(code.bits[symbol]!, code.lengths[symbol]!);
      put(extra, bits);
    }
  }

  /** The innermost loop of all; everything it needs is at hand in local variables. */
  function putTokens(literal: Uint32Array, distance: Uint32Array): void {
    const [all, to] = [tokens, out];
    let [bits, filled, place] = [held, heldBits, at];
    for (let i = 0; i < count; i++) {
      const token = all[i]!;
      const over = (token >>> 15) & 0xff;
      const code = literal[token < isCopy ? token : lengthCodes[over]!]!;
      bits |= (code >>> 4) << filled;
      filled += code & 15;
      if (filled >= 16) {
        to[place++] = bits;
        to[place++] = bits >>> 8;
        bits >>>= 16;
        filled -= 16;
      }
      if (token < isCopy) continue;
      const back = token & 0x7fff;
      const far = distance[distanceCode(back)]!;
      const [extra, more] = [lengthExtra(over), distanceExtra(back)];
      bits |= (over & ((1 << extra) - 1)) << filled;
      filled += extra;
      if (filled >= 16) {
        to[place++] = bits;
        to[place++] = bits >>> 8;
        bits >>>= 16;
        filled -= 16;
      }
      bits |= (far >>> 4) << filled;
      filled += far & 15;
      if (filled >= 16) {
        to[place++] = bits;
        to[place++] = bits >>> 8;
        bits >>>= 16;
        filled -= 16;
      }
      bits |= (back & ((1 << more) - 1)) << filled;
      filled += more;
      if (filled >= 16) {
        to[place++] = bits;
        to[place++] = bits >>> 8;
        bits >>>= 16;
        filled -= 16;
      }
    }
    [held, heldBits, at] = [bits, filled, place];
    put(0, 0);
  }

  return {
    /** Adds the first `more` of `list`: bytes as they are, and copies as `copyToken` makes them. */
    add(list: Uint32Array, more: number) {
      if (count + more > tokens.length) {
        const larger = new Uint32Array(2 * (count + more));
        larger.set(tokens);
        tokens = larger;
      }
      tokens.set(more < list.length ? list.subarray(0, more) : list, count);
      count += more;
      for (let i = 0; i < more; i++) {
        const token = list[i]!;
        if (token < isCopy) {
          literals[token]!++;
        } else {
          literals[lengthCodes[(token >>> 15) & 0xff]!]!++;
          distances[distanceCode(token & 0x7fff)]!++;
        }
      }
    },
    /** The bytes that are complete so far; a byte that is not stays for the next block. */
    flush(): Uint8Array<ArrayBuffer> {
      if (count === 0) return new Uint8Array(0);
      literals[endOfBlock] = 1;
      const literal = codeFor(literals, 15);
      const distance = codeFor(distances, 15);
      out = new Uint8Array(count * 6 + 512);
      at = 0;
      put(0, 1);
      put(2, 2);
      let saidLiterals = 286;
      while (saidLiterals > 257 && literal.lengths[saidLiterals - 1] === 0) saidLiterals--;
      let saidDistances = 30;
      while (saidDistances > 1 && distance.lengths[saidDistances - 1] === 0) saidDistances--;
      put(saidLiterals - 257, 5);
      put(saidDistances - 1, 5);
      putCodeLengths([...literal.lengths.subarray(0, saidLiterals), ...distance.lengths.subarray(0, saidDistances)]);
      putTokens(packedCode(literal), packedCode(distance));
      put(literal.bits[endOfBlock]!, literal.lengths[endOfBlock]!);
      count = 0;
      literals.fill(0);
      distances.fill(0);
      return out.slice(0, at);
    },
    /** An empty last block, filled up to a whole byte. */
    finish(): Uint8Array<ArrayBuffer> {
      out = new Uint8Array(8);
      at = 0;
      // Last; fixed codes; end of block.
      put(1, 1);
      put(1, 2);
      put(0, 7);
      if (heldBits > 0) put(0, 8 - heldBits);
      return out.slice(0, at);
    },
  };
}
