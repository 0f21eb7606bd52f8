import type { OutlineOrder } from '@/lib/messages/surface-order';
import { closeSurface, element, openSurface } from './host';
import { pullShots, send } from './send';

/** Shows what a full-page capture would take. Enter takes it, arrows move to another, Esc gives up. */
export function showOutline({ capture, choices, texts }: OutlineOrder): void {
  let chosen = 0;
  let answered = false;
  const answer = (body: Parameters<typeof send<'surface-answer'>>[1]['answer']) => {
    if (answered) return;
    answered = true;
    closeSurface();
    const sent = send('surface-answer', { capture, answer: body });
    // Pulled at once: the shots must start inside the life of this very key press.
    if (body.kind === 'take') void sent.then(() => pullShots(capture));
  };
  const { root } = openSurface(() => answer({ kind: 'cancel' }));
  const layer = element('div', 'layer');
  layer.tabIndex = 0;
  layer.setAttribute('role', 'dialog');
  layer.setAttribute('aria-label', texts.title);
  const outline = element('div', 'outline');
  const hint = element('div', 'hint');
  const title = element('strong', '');
  const keys = element('span', 'keys');
  const key = (name: string, text: string) => keys.append(element('kbd', '', name), ` ${text}　`);
  key('Enter', texts.take);
  if (choices.length > 1) key('↑ ↓', texts.other);
  key('Esc', texts.cancel);
  hint.append(title, keys);
  layer.append(outline, hint);

  function draw(): void {
    const { rect, label, size } = choices[chosen]!;
    Object.assign(outline.style, {
      left: `${rect.x}px`,
      top: `${rect.y}px`,
      width: `${rect.width}px`,
      height: `${rect.height}px`,
    });
    title.textContent = `${texts.title}：${label}（${size}）`;
  }
  layer.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') answer({ kind: 'take', choice: chosen });
    else if (event.key === 'Escape') answer({ kind: 'cancel' });
    else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') chosen = (chosen + 1) % choices.length;
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft')
      chosen = (chosen + choices.length - 1) % choices.length;
    if (!answered) draw();
  });
  layer.addEventListener('click', (event) => {
    if (event.isTrusted) answer({ kind: 'take', choice: chosen });
  });
  layer.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
  draw();
  root.append(layer);
  layer.focus();
}
