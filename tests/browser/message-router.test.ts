import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { MessageType } from '@/lib/messages/protocol';

type Sender = { id?: string; url?: string; origin?: string; tab?: { id: number } };
type Listener = (raw: unknown, sender: Sender, answer: (value: unknown) => void) => boolean;

const own = 'chrome-extension://demo-extension';
const ourId = 'demo-extension';
const page = 'http://demo.example/list';

/** Everybody who can reach `runtime.onMessage`, or might pretend to be somebody who can. */
const senders: Record<string, { kind: 'own-page' | 'page-script' | 'stranger'; sender: Sender }> = {
  'the panel': { kind: 'own-page', sender: { id: ourId, url: `${own}/sidepanel.html`, origin: own } },
  'the workbench in a tab': {
    kind: 'own-page',
    sender: { id: ourId, url: `${own}/workbench.html#/gallery`, origin: own, tab: { id: 7 } },
  },
  'our script in a page': { kind: 'page-script', sender: { id: ourId, url: page, tab: { id: 3 } } },
  'our script in a page whose address begins like ours': {
    kind: 'page-script',
    sender: { id: ourId, url: `http://demo.example/?${own}/`, tab: { id: 3 } },
  },
  'our id without a tab': { kind: 'stranger', sender: { id: ourId, url: page } },
  'our id with neither tab nor address': { kind: 'stranger', sender: { id: ourId } },
  'another extension': {
    kind: 'stranger',
    sender: { id: 'other-extension', url: 'chrome-extension://other-extension/a.html' },
  },
  'another extension that names our page': {
    kind: 'stranger',
    sender: { id: 'other-extension', url: `${own}/sidepanel.html`, origin: own },
  },
  'a web page without an id': { kind: 'stranger', sender: { url: page, tab: { id: 3 } } },
  nobody: { kind: 'stranger', sender: {} },
};

const capture = '01GBVH6X000000000000000001';
/** One good body for each type; a new type must be added here. */
const good: Record<MessageType, object> = {
  'capture-start': { capture, mode: 'visible', trigger: 'panel', delaySeconds: 0, pulled: true, tab: null },
  'capture-shoot': { capture },
  'capture-cancel': { capture },
  'capture-known': { capture },
  'surface-answer': { capture, answer: { kind: 'take', choice: 0 } },
  'toast-answer': { capture, answer: { kind: 'undo' } },
  'open-panel': {},
};

/** Written out once more, apart from the protocol: who may send what is a promise, not a detail. */
const allowed: Record<MessageType, readonly string[]> = {
  'capture-start': ['own-page'],
  'capture-shoot': ['own-page', 'page-script'],
  'capture-cancel': ['own-page', 'page-script'],
  'capture-known': ['own-page'],
  'surface-answer': ['page-script'],
  'toast-answer': ['page-script'],
  'open-panel': ['own-page', 'page-script'],
};

let listener: Listener;
const called: { type: string; tabId: number | null }[] = [];

beforeAll(async () => {
  vi.stubGlobal('chrome', {
    runtime: {
      id: ourId,
      getURL: (path: string) => `${own}${path}`,
      onMessage: {
        addListener(one: Listener) {
          listener = one;
        },
      },
    },
  });
  const { listenForMessages } = await import('@/lib/browser/message-router');
  const handler =
    (type: string) => (_: unknown, sender: { tabId: number | null }, answer: (value: unknown) => void) => {
      called.push({ type, tabId: sender.tabId });
      answer({ ok: true, done: true });
    };
  const handlers = Object.fromEntries(Object.keys(good).map((type) => [type, handler(type)]));
  listenForMessages(handlers as unknown as Parameters<typeof listenForMessages>[0]);
});

/** What the sender hears, and what the worker did. */
function send(raw: unknown, sender: Sender): { answer: unknown; called: typeof called } {
  called.length = 0;
  let answer: unknown;
  listener(raw, sender, (value) => {
    answer = value;
  });
  return { answer, called: [...called] };
}

const refused = { answer: { ok: false, error: { code: 'message-invalid' } }, called: [] };

it('every type of the protocol is tried here', async () => {
  const { messages } = await import('@/lib/messages/protocol');
  expect(Object.keys(good).sort()).toEqual(Object.keys(messages).sort());
});

describe.each(Object.entries(senders))('a message of %s', (_, { kind, sender }) => {
  it.each(Object.entries(allowed))('of type %s reaches the worker only where that sender may send it', (type, who) => {
    const sent = send({ type, body: good[type as MessageType] }, sender);
    if (!who.includes(kind)) return expect(sent).toEqual(refused);
    const tabId = kind === 'page-script' ? 3 : null;
    expect(sent).toEqual({ answer: { ok: true, done: true }, called: [{ type, tabId }] });
  });

  it.each(Object.keys(good))('of type %s with a body that does not fit is refused', (type) => {
    const spoiled = [undefined, null, 'text', [], { ...good[type as MessageType], capture: '../../etc' }];
    const bodies = type === 'open-panel' ? spoiled.slice(0, 4) : spoiled;
    for (const body of bodies) expect(send({ type, body }, sender)).toEqual(refused);
  });

  it('of a type that does not exist, or that every object has, is refused', () => {
    for (const type of ['capture', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 7, null, {}])
      expect(send({ type, body: {} }, sender)).toEqual(refused);
    for (const raw of [null, undefined, 'capture-start', 7, []]) expect(send(raw, sender)).toEqual(refused);
  });
});

describe('an answer in a page', () => {
  it.each([
    { kind: 'region', rect: { x: 0, y: 0, width: 0, height: 10 } },
    { kind: 'region', rect: { x: 0, y: 0, width: Number.NaN, height: 10 } },
    { kind: 'take', choice: -1 },
    { kind: 'take', choice: 0.5 },
    { kind: 'file', alternative: 0 },
  ])('of %o is refused', (answer) => {
    const { sender } = senders['our script in a page']!;
    expect(send({ type: 'surface-answer', body: { capture, answer } }, sender)).toEqual(refused);
  });

  it('carries nothing beyond what the protocol knows', () => {
    const { sender } = senders['our script in a page']!;
    const body = JSON.parse(`{"capture":"${capture}","answer":{"kind":"cancel"},"__proto__":{"polluted":true}}`);
    expect(send({ type: 'surface-answer', body }, sender).called).toHaveLength(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
