/** Lengths of a Huffman code and its bits as deflate writes them: lowest bit first. */
export interface Code {
  lengths: Uint8Array;
  bits: Uint16Array;
}

/** Makes the best code for how often each symbol occurs, no length above `longest` (RFC 1951, 3.2.2). */
export function codeFor(counts: Uint32Array, longest: number): Code {
  const lengths = new Uint8Array(counts.length);
  const used: number[] = [];
  for (let symbol = 0; symbol < counts.length; symbol++) if (counts[symbol]! > 0) used.push(symbol);
  // Deflate has no code of length 0: a symbol alone has one bit.
  if (used.length === 1) lengths[used[0]!] = 1;
  if (used.length > 1) {
    used.sort((a, b) => counts[a]! - counts[b]!);
    const perLength = shortened(depths(used.map((symbol) => counts[symbol]!)), longest);
    let at = 0;
    for (let length = longest; length > 0; length--)
      for (let left = perLength[length]!; left > 0; left--) lengths[used[at++]!] = length;
  }
  return { lengths, bits: canonical(lengths, longest) };
}

/** How many leaves stand at each depth of the Huffman tree over `weights`, which rise. */
function depths(weights: number[]): number[] {
  const count = weights.length;
  // Leaves first, then the inner nodes in the order they are made, which is by weight too: no heap is needed.
  const weight = [...weights];
  const parent = new Int32Array(2 * count - 1);
  let leaf = 0;
  let inner = count;
  const lightest = () =>
    leaf < count && (inner >= weight.length || weight[leaf]! <= weight[inner]!) ? leaf++ : inner++;
  while (weight.length < 2 * count - 1) {
    const [a, b] = [lightest(), lightest()];
    parent[a] = weight.length;
    parent[b] = weight.length;
    weight.push(weight[a]! + weight[b]!);
  }
  const depth = new Int32Array(2 * count - 1);
  const leaves: number[] = [];
  for (let node = 2 * count - 3; node >= 0; node--) {
    const at = depth[parent[node]!]! + 1;
    depth[node] = at;
    if (node < count) leaves[at] = (leaves[at] ?? 0) + 1;
  }
  return leaves;
}

/** The same number of leaves with none deeper than `longest`; a tree that is not too deep stays as it is. */
function shortened(leaves: number[], longest: number): number[] {
  const counts = Array.from({ length: longest + 1 }, (_, depth) => leaves[depth] ?? 0);
  for (let depth = longest + 1; depth < leaves.length; depth++)
    counts[longest] = counts[longest]! + (leaves[depth] ?? 0);
  // Kraft's sum, in leaves of the deepest level: what stands too high is pushed down until it is just full.
  let sum = counts.reduce((total, count, depth) => total + (depth > 0 ? count << (longest - depth) : 0), 0);
  for (; sum > 1 << longest; sum--) {
    let depth = longest - 1;
    while (counts[depth] === 0) depth--;
    counts[depth] = counts[depth]! - 1;
    counts[depth + 1] = counts[depth + 1]! + 2;
    counts[longest] = counts[longest]! - 1;
  }
  return counts;
}

/** The codes that lengths alone determine, each turned round for writing (RFC 1951, 3.2.2). */
function canonical(lengths: Uint8Array, longest: number): Uint16Array {
  const perLength = new Uint16Array(longest + 1);
  for (const length of lengths) if (length > 0) perLength[length] = perLength[length]! + 1;
  const next = new Uint16Array(longest + 1);
  for (let length = 2; length <= longest; length++) next[length] = (next[length - 1]! + perLength[length - 1]!) << 1;
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    let straight = next[length]!;
    next[length] = straight + 1;
    let turned = 0;
    for (let i = 0; i < length; i++, straight >>= 1) turned = (turned << 1) | (straight & 1);
    bits[symbol] = turned;
  }
  return bits;
}
