import type { Rect } from '@/lib/capture/geometry';
import type { Probe } from '@/lib/capture/ports';
import type { CaptureSession } from '@/lib/messages/protocol';
import type { OrphanWords, SurfaceOrder } from '@/lib/messages/surface-order';
import type { Catalogue } from '@/lib/model/catalogue';
import type { Problem } from '@/lib/model/problem';
import { fromSlotKey } from '@/lib/model/slot';
import type { Store } from '@/lib/store/port';
import type { FiledCapture } from '@/lib/use-cases/capture-and-file';
import type { AssessmentView } from '@/lib/use-cases/workspace';
import type { PageWords } from '@/lib/words/page-words';
import { problemSentence } from '@/lib/words/problem-sentence';
import { tagWarningText } from '@/lib/words/tag-warning';

/** A filed picture's toast goes by itself; one that asks something stays longer, a failure until it is read. */
const stayMs = { done: 5000, ask: 30_000, failed: 0 };

function orphanWords(words: PageWords): OrphanWords {
  const { what, meaning, todo } = problemSentence(words, { code: 'reload-page' });
  return { title: what, lines: [words.surface.notDone, meaning, todo], close: words.surface.close };
}

export function outlineOrder(capture: string, { choices }: Probe, words: PageWords): SurfaceOrder {
  const { surface } = words;
  return {
    kind: 'outline',
    orphaned: orphanWords(words),
    capture,
    choices: choices.map(({ rect, kind, scrollWidth, scrollHeight }) => ({
      rect,
      label: surface.choices[kind] ?? kind,
      size: surface.screens((scrollWidth * scrollHeight) / Math.max(1, rect.width * rect.height)),
    })),
    texts: { title: surface.outline, take: surface.outlineTake, other: surface.outlineOther, cancel: surface.cancel },
  };
}

export function regionOrder(capture: string, last: Rect | null, words: PageWords): SurfaceOrder {
  const { surface } = words;
  return {
    kind: 'region',
    orphaned: orphanWords(words),
    capture,
    last,
    texts: { title: surface.region, keys: surface.regionKeys },
  };
}

const buttons = ({ surface }: PageWords) => ({ undo: surface.undo, change: surface.change, close: surface.close });

export function failureToast(
  capture: string,
  failed: Problem,
  words: PageWords,
): Extract<SurfaceOrder, { kind: 'toast' }> {
  const { what, meaning, todo } = problemSentence(words, failed);
  return {
    kind: 'toast',
    orphaned: orphanWords(words),
    capture,
    tone: 'failed',
    thumbnail: null,
    title: what,
    lines: [meaning, todo],
    alternatives: [],
    texts: buttons(words),
    stayMs: stayMs.failed,
  };
}

/** Where the picture went, or what must be answered before it goes anywhere. `offers`: what the buttons file under. */
export async function resultToast(
  capture: string,
  done: FiledCapture,
  offers: CaptureSession['offers'],
  words: PageWords,
  store: Store,
): Promise<SurfaceOrder> {
  const { view, proposal, filed, result, opened } = done;
  const label = (key: string) => {
    const known = view.slots.find((slot) => slot.key === key)?.label;
    const firm = known ? undefined : opened.find(({ id }) => key.includes(`@firm:${encodeURIComponent(id)}`));
    return known ?? (firm ? placeOf(key, firm.name, view.catalogue) : key);
  };
  const planName = (id: string) => view.plans.find((plan) => plan.id === id)?.name ?? id;
  const lines = filed.map(label);
  if (result.status !== 'complete') {
    const { name, meaning } = words.terms.captureStatus[result.status];
    lines.push(`${name}：${meaning}`);
  }
  lines.push(...proposal.warnings.map((warning) => tagWarningText(words, warning, { plan: planName, slot: label })));
  if (opened.length > 0) lines.push(words.firms.opened(words.format.list(opened.map(({ name }) => name))));
  const filedAtOnce = filed.length > 0;
  const held = proposal.warnings.some(({ kind }) => kind === 'quality' || kind === 'same-as-before');
  return {
    kind: 'toast',
    orphaned: orphanWords(words),
    capture,
    tone: filedAtOnce && result.status === 'complete' ? 'done' : 'ask',
    thumbnail: await thumbnailText(store, capture),
    title: words.surface[filedAtOnce ? 'savedAndFiled' : held ? 'savedHeldBack' : 'savedUnfiled'],
    lines,
    alternatives: offers.map(({ slot, inSpiteOf }) =>
      words.surface[inSpiteOf.length > 0 ? 'fileAllTheSame' : 'fileHere'](label(slot)),
    ),
    texts: buttons(words),
    stayMs: filedAtOnce ? stayMs.done : stayMs.ask,
  };
}

/** The same, pointing out where a picture stands that hardly differs from this one. */
export function alikeToast(toast: SurfaceOrder, slot: string, view: AssessmentView, words: PageWords): SurfaceOrder {
  if (toast.kind !== 'toast') return toast;
  const place = view.slots.find(({ key }) => key === slot)?.label ?? slot;
  return { ...toast, tone: 'ask', lines: [...toast.lines, words.surface.alike(place)], stayMs: stayMs.ask };
}

/** What became of a choice in the toast that needs another look, with a button for each of `offers`. */
export async function answerToast(
  { capture, title, lines, offers }: { capture: string; title: string; lines: string[]; offers: string[] },
  words: PageWords,
  store: Store,
): Promise<SurfaceOrder> {
  return {
    kind: 'toast',
    orphaned: orphanWords(words),
    capture,
    tone: 'ask',
    thumbnail: await thumbnailText(store, capture),
    title,
    lines,
    alternatives: offers,
    texts: buttons(words),
    stayMs: stayMs.ask,
  };
}

/** A slot of a firm that this very picture has opened: the view from before does not have it yet. */
function placeOf(key: string, firm: string, { items }: Catalogue): string {
  const ref = fromSlotKey(key);
  const material = items.find(({ no }) => no === ref?.item)?.materials.find(({ id }) => id === ref?.material);
  return ref && material ? `第${ref.item}项 ${material.name} · ${firm}` : key;
}

/** The thumbnail as base64: the one picture small enough for a message (a few kilobytes). */
async function thumbnailText(store: Store, capture: string): Promise<string | null> {
  const blob = await store.thumbnail(capture);
  return blob && base64Of(blob);
}

/** Only for what is small enough for a message. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
