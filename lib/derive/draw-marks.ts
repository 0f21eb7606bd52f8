import { fillPixels, type Pixels } from '../capture/pixels';
import { around, letterSize, type Mark } from './marks';

const family = 'system-ui, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
/** Seen on white and on coloured pages alike, with its white edge. */
export const markColour = '#c4161c';
/** Covered for good: one colour, through which nothing shines. */
export const coverColour: [number, number, number] = [0, 0, 0];

/**
 * Puts marks on bands of a picture. Covered parts are filled first, in the pixels themselves, so that nothing below them
 * is in the result; what is drawn comes on top. `scale`: device pixels of a CSS pixel. Drawing needs OffscreenCanvas.
 */
export function markPainter(marks: readonly Mark[], scale: number): (band: Pixels, top: number) => void {
  const boxes = marks.filter(({ kind }) => kind === 'box');
  const drawn = marks.filter(({ kind }) => kind !== 'box');
  // Lines and letters reach a little beyond the mark's own rectangle.
  const reach = Math.ceil(12 * scale);
  return (band, top) => {
    for (const box of boxes) cover(band, top, box);
    const here = drawn.filter((mark) => {
      const { y, height } = around(mark);
      return y - reach < top + band.height && y + height + reach > top;
    });
    if (here.length === 0) return;
    const canvas = new OffscreenCanvas(band.width, band.height);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('markPainter: no 2d context');
    context.putImageData(new ImageData(new Uint8ClampedArray(band.data), band.width, band.height), 0, 0);
    context.translate(0, -top);
    for (const mark of here) draw(context, mark, scale);
    band.data.set(context.getImageData(0, 0, band.width, band.height).data);
  };
}

/** Fills the part of a box that lies in this band. */
function cover(band: Pixels, top: number, box: Mark): void {
  const from = Math.max(0, box.y - top);
  const to = Math.min(band.height, box.y + box.height - top);
  const x = Math.max(0, box.x);
  const width = Math.min(band.width, box.x + box.width) - x;
  if (to > from) fillPixels(band, { x, y: from, width, height: to - from }, coverColour);
}

function draw(context: OffscreenCanvasRenderingContext2D, mark: Mark, scale: number): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  if (mark.kind === 'arrow') {
    const [first, second] = [6 * scale, 3 * scale];
    for (const [colour, width] of [['#fff', first] as const, [markColour, second] as const]) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.stroke(new Path2D(arrowPath(mark, scale)));
    }
    return;
  }
  if (mark.kind === 'number') {
    const radius = mark.width / 2;
    context.beginPath();
    context.arc(mark.x + radius, mark.y + radius, radius, 0, 2 * Math.PI);
    context.fillStyle = markColour;
    context.fill();
    context.strokeStyle = '#fff';
    context.lineWidth = 2 * scale;
    context.stroke();
    context.font = `bold ${Math.round(radius)}px ${family}`;
    context.textAlign = 'center';
    context.fillStyle = '#fff';
    context.fillText(mark.text, mark.x + radius, mark.y + radius, mark.width);
    return;
  }
  context.font = `${Math.round(mark.height * letterSize)}px ${family}`;
  context.textAlign = 'left';
  const edge = Math.round(mark.height / 4);
  context.fillStyle = '#fff';
  context.fillRect(mark.x, mark.y, mark.width, mark.height);
  context.strokeStyle = markColour;
  context.lineWidth = Math.max(1, scale);
  context.strokeRect(mark.x, mark.y, mark.width, mark.height);
  context.fillStyle = markColour;
  context.fillText(mark.text, mark.x + edge, mark.y + mark.height / 2, mark.width - edge);
}

/** The arrow as an SVG path, the same on the screen and in the picture. */
export function arrowPath({ x, y, width, height }: Mark, scale: number): string {
  const angle = Math.atan2(height, width);
  const head = Math.min(18 * scale, Math.hypot(width, height) / 2);
  const [endX, endY] = [x + width, y + height];
  const wing = (turn: number) =>
    `${Math.round(endX - head * Math.cos(angle + turn))} ${Math.round(endY - head * Math.sin(angle + turn))}`;
  return `M ${x} ${y} L ${endX} ${endY} M ${wing(0.5)} L ${endX} ${endY} L ${wing(-0.5)}`;
}
