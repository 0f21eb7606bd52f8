import type { Rect } from '@/lib/capture/geometry';
import type { RegionOrder } from '@/lib/messages/surface-order';
import { closeSurface, element, openSurface } from './host';
import { createElementPicker } from './pick-element';
import { pullShots, send } from './send';

/** Smaller drags are slips of the hand. CSS pixels. */
const leastSide = 8;

/**
 * Lets the person drag a rectangle, or move and size one with the arrow keys (with Shift: its size). A click takes the
 * element that is pointed at; E chooses one by keys, + and − the one around it and back.
 */
export function pickRegion({ capture, texts, last }: RegionOrder): void {
  let answered = false;
  let rect = last;
  const answer = (body: Parameters<typeof send<'surface-answer'>>[1]['answer']) => {
    if (answered) return;
    answered = true;
    closeSurface();
    const sent = send('surface-answer', { capture, answer: body });
    if (body.kind !== 'cancel') void sent.then(() => pullShots(capture));
  };
  const { root, host } = openSurface(() => answer({ kind: 'cancel' }));
  const picker = createElementPicker(host);
  /** The frame shows an element of the page, not a drawn rectangle. */
  let isElement = false;
  const layer = element('div', 'layer region');
  layer.tabIndex = 0;
  layer.setAttribute('role', 'dialog');
  layer.setAttribute('aria-label', texts.title);
  const frame = element('div', 'frame');
  const size = element('div', 'size');
  const hint = element('div', 'hint');
  hint.append(element('strong', '', texts.title), element('span', 'keys', texts.keys));
  layer.append(frame, size, hint);

  function draw(): void {
    layer.classList.toggle('chosen', rect !== null);
    layer.classList.toggle('element', isElement);
    frame.style.display = size.style.display = rect ? 'block' : 'none';
    if (!rect) return;
    Object.assign(frame.style, {
      left: `${rect.x}px`,
      top: `${rect.y}px`,
      width: `${rect.width}px`,
      height: `${rect.height}px`,
    });
    Object.assign(size.style, { left: `${rect.x}px`, top: `${Math.max(0, rect.y - 26)}px` });
    size.textContent = `${Math.round(rect.width)} × ${Math.round(rect.height)}`;
  }
  const clamp = (n: number, max: number) => Math.min(Math.max(n, 0), max);
  const show = (found: Rect | null) => {
    rect = found;
    isElement = found !== null;
    draw();
  };
  const take = () => {
    if (isElement && picker.keep()) answer({ kind: 'element' });
    else if (rect && rect.width >= leastSide && rect.height >= leastSide) answer({ kind: 'region', rect });
  };
  let from: { x: number; y: number } | null = null;
  /** Where the pointer was first seen: a hand that only rests on the mouse does not choose. */
  let rested: { x: number; y: number } | null = null;
  layer.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    layer.setPointerCapture(event.pointerId);
    hint.style.display = 'none';
    show(picker.at(from.x, from.y));
  });
  layer.addEventListener('pointermove', (event) => {
    const x = clamp(event.clientX, innerWidth);
    const y = clamp(event.clientY, innerHeight);
    if (!from) {
      rested ??= { x, y };
      if (Math.hypot(x - rested.x, y - rested.y) >= leastSide) show(picker.at(x, y));
      return;
    }
    if (Math.hypot(x - from.x, y - from.y) < leastSide) return;
    isElement = false;
    rect = {
      x: Math.min(x, from.x),
      y: Math.min(y, from.y),
      width: Math.abs(x - from.x),
      height: Math.abs(y - from.y),
    };
    draw();
  });
  layer.addEventListener('pointerup', (event) => {
    if (!from || !event.isTrusted) return;
    from = null;
    take();
    if (answered) return;
    rect = null;
    hint.style.display = '';
    draw();
  });
  layer.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return answer({ kind: 'cancel' });
    if (event.key === 'Enter') return take();
    if (event.key === 'e' || event.key === 'E') return show(picker.at(innerWidth / 2, innerHeight / 2));
    if (isElement && (event.key === '+' || event.key === '=')) return show(picker.wider());
    if (isElement && event.key === '-') return show(picker.narrower());
    const step = event.ctrlKey ? 1 : 10;
    const dx = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0;
    const dy = event.key === 'ArrowDown' ? step : event.key === 'ArrowUp' ? -step : 0;
    if (!dx && !dy) return;
    isElement = false;
    rect ??= { x: innerWidth / 4, y: innerHeight / 4, width: innerWidth / 2, height: innerHeight / 2 };
    rect = event.shiftKey
      ? {
          ...rect,
          width: clamp(rect.width + dx, innerWidth - rect.x),
          height: clamp(rect.height + dy, innerHeight - rect.y),
        }
      : { ...rect, x: clamp(rect.x + dx, innerWidth - rect.width), y: clamp(rect.y + dy, innerHeight - rect.height) };
    draw();
  });
  draw();
  root.append(layer);
  layer.focus();
}
