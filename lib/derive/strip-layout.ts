/** What stands in the strip: a label and its value, in the order of the lines. */
export type StripFact = readonly [label: string, value: string];

/** Widths of texts in device pixels at a font size; the canvas knows them. */
export type Measure = (text: string, size: number) => number;

export interface StripLine {
  text: string;
  x: number;
  /** Base line. */
  y: number;
  tone: 'label' | 'value' | 'note';
}

export interface StripLayout {
  width: number;
  height: number;
  /** Font size, device pixels. */
  size: number;
  lines: StripLine[];
}

/** A strip narrower than this, in CSS pixels, would break every line. */
export const narrowest = 480;
const fontSize = 14;
const lineHeight = 22;
const padding = 12;

/**
 * Lays out the information strip below a picture: labels in one column, values in the next, long ones (addresses,
 * hashes) broken where the line ends, nothing cut off.
 * @param width of the picture, device pixels
 * @param scale device pixels of one CSS pixel, so that the strip is as readable as the page
 */
export function layStrip(
  facts: readonly StripFact[],
  note: string,
  width: number,
  scale: number,
  measure: Measure,
): StripLayout {
  const size = Math.round(fontSize * scale);
  const line = Math.round(lineHeight * scale);
  const edge = Math.round(padding * scale);
  const across = Math.max(width, Math.round(narrowest * scale));
  const labels = Math.max(0, ...facts.map(([label]) => measure(label, size)));
  const column = edge + Math.ceil(labels) + edge;
  const lines: StripLine[] = [];
  let y = edge + size;
  const put = (text: string, x: number, tone: StripLine['tone']) => lines.push({ text, x, y, tone });
  for (const [label, value] of facts) {
    put(label, edge, 'label');
    for (const part of broken(value, across - column - edge, size, measure)) {
      put(part, column, 'value');
      y += line;
    }
  }
  for (const part of broken(note, across - 2 * edge, size, measure)) {
    put(part, edge, 'note');
    y += line;
  }
  return { width: across, height: y - size + edge - (line - size), size, lines };
}

/** Breaks a text into lines that fit, between any two characters: addresses and Chinese have no spaces to wait for. */
function broken(text: string, room: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  // Control characters and marks that turn the direction of writing could make the line say something else.
  for (const character of text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')) {
    if (line && measure(line + character, size) > room) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}
