import type { OrphanWords, ToastOrder } from '@/lib/messages/surface-order';
import { closeSurface, element, openSurface } from './host';
import { send } from './send';

/** Says what became of the picture, and lets the person undo it, correct it, or open the panel. */
export function showToast({ capture, tone, thumbnail, title, lines, alternatives, texts, stayMs }: ToastOrder): void {
  const { root, close } = openSurface();
  const toast = element('div', `toast ${tone}`);
  toast.setAttribute('role', tone === 'done' ? 'status' : 'alert');
  if (thumbnail) {
    const canvas = element('canvas', '');
    toast.append(canvas);
    void draw(thumbnail, canvas);
  }
  const words = element('div', 'words');
  words.append(element('div', 'title', title), ...lines.map((line) => element('div', 'line', line)));
  const actions = element('div', 'actions');
  const button = (text: string, className: string, act: () => void) => {
    const made = element('button', className, text);
    made.type = 'button';
    made.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      closeSurface();
      act();
    });
    actions.append(made);
  };
  alternatives.forEach((text, alternative) => {
    button(
      text,
      alternative === 0 && tone === 'ask' ? 'main' : '',
      () => void send('toast-answer', { capture, answer: { kind: 'file', alternative } }),
    );
  });
  if (tone !== 'failed') {
    button(texts.undo, '', () => void send('toast-answer', { capture, answer: { kind: 'undo' } }));
    button(texts.change, '', () => void send('toast-answer', { capture, answer: { kind: 'change' } }));
  }
  if (actions.childElementCount > 0) words.append(actions);
  const cross = element('button', 'close', '×');
  cross.type = 'button';
  cross.setAttribute('aria-label', texts.close);
  cross.addEventListener('click', () => closeSurface());
  toast.append(words, cross);
  root.append(toast);

  if (stayMs > 0) {
    let timer = setTimeout(close, stayMs);
    // A toast that is being read or used does not go.
    toast.addEventListener('pointerenter', () => clearTimeout(timer));
    toast.addEventListener('focusin', () => clearTimeout(timer));
    toast.addEventListener('pointerleave', () => {
      timer = setTimeout(close, stayMs);
    });
  }
}

/** Stays until it is closed. It asks nothing: there is nobody left to answer to. */
export function showOrphaned(capture: string, { title, lines, close }: OrphanWords): void {
  const texts = { undo: '', change: '', close };
  showToast({ capture, tone: 'failed', thumbnail: null, title, lines, alternatives: [], texts, stayMs: 0 });
}

/** Drawn on a canvas: an image element's source would have to pass the page's own content policy. */
async function draw(base64: string, canvas: HTMLCanvasElement): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  canvas.width = bitmap.width;
  canvas.height = Math.min(bitmap.height, Math.round(bitmap.width * 0.75));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
}
