import type { Pixels } from '../capture/pixels';
import { layStrip, type StripFact, type StripLine } from './strip-layout';

const family = 'system-ui, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const ground = '#f3f5f7';
const colours: Record<StripLine['tone'], string> = { label: '#52606d', value: '#1a1f24', note: '#52606d' };

/** Draws the information strip for a picture of `width` device pixels. Needs OffscreenCanvas. */
export function drawStrip(facts: readonly StripFact[], note: string, width: number, scale: number): Pixels {
  const probe = context(1, 1);
  const layout = layStrip(facts, note, width, scale, (text, size) => {
    probe.font = `${size}px ${family}`;
    return probe.measureText(text).width;
  });
  const drawing = context(layout.width, layout.height);
  drawing.fillStyle = ground;
  drawing.fillRect(0, 0, layout.width, layout.height);
  drawing.fillStyle = '#9aa5b1';
  drawing.fillRect(0, 0, layout.width, Math.max(1, Math.round(scale)));
  drawing.font = `${layout.size}px ${family}`;
  for (const { text, x, y, tone } of layout.lines) {
    drawing.fillStyle = colours[tone];
    drawing.fillText(text, x, y);
  }
  const { data } = drawing.getImageData(0, 0, layout.width, layout.height);
  return { width: layout.width, height: layout.height, data: data as Uint8ClampedArray };
}

function context(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const made = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!made) throw new Error('drawStrip: no 2d context');
  return made;
}
