import { browser } from 'wxt/browser';
import { type MessageAnswer, type MessageBody, type MessageType, messages } from '@/lib/messages/protocol';
import { problem, problemFrom } from '@/lib/model/problem';

type Answer = (answer: MessageAnswer) => void;
export type MessageHandlers = {
  /** `tabId`: the web page's tab; null for our own pages, whose tab or window is nobody's business. */
  [T in MessageType]: (body: MessageBody<T>, sender: { tabId: number | null }, answer: Answer) => void | Promise<void>;
};

type SenderKind = 'own-page' | 'page-script' | 'stranger';

/** Our own pages have our origin and no tab document of a web page; page scripts are ours but run in a web page. */
function senderKind(sender: { id?: string; url?: string; origin?: string; tab?: unknown }): SenderKind {
  if (sender.id !== browser.runtime.id) return 'stranger';
  const own = browser.runtime.getURL('/');
  if (sender.url?.startsWith(own)) return 'own-page';
  return sender.tab ? 'page-script' : 'stranger';
}

const refuse: MessageAnswer = { ok: false, error: problem('message-invalid') };

/**
 * Parses every message and checks who sent it before anything happens. Handlers are called inside the event itself, not
 * after an `await`: a click's freedom from the capture quota holds only there.
 */
export function listenForMessages(handlers: MessageHandlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, answer: (value: unknown) => void) => {
    const type = (raw as { type?: unknown } | null)?.type;
    if (typeof type !== 'string' || !Object.hasOwn(messages, type)) {
      answer(refuse);
      return false;
    }
    const rule = messages[type as MessageType];
    const kind = senderKind(sender);
    const body = rule.body.safeParse((raw as { body?: unknown }).body);
    if (kind === 'stranger' || (rule.from !== 'any-own' && rule.from !== kind) || !body.success) {
      answer(refuse);
      return false;
    }
    const handle = handlers[type as MessageType] as (
      body: unknown,
      sender: { tabId: number | null },
      answer: Answer,
    ) => void | Promise<void>;
    Promise.resolve(
      handle(body.data, { tabId: kind === 'page-script' ? (sender.tab?.id ?? null) : null }, answer),
    ).catch((error: unknown) => {
      answer({ ok: false, error: problemFrom(error) });
    });
    return true;
  });
}

/** Sends one message to the worker. A lost answer comes back as a problem, never as silence. */
export async function sendMessage<T extends MessageType>(type: T, body: MessageBody<T>): Promise<MessageAnswer> {
  try {
    return ((await browser.runtime.sendMessage({ type, body })) as MessageAnswer | undefined) ?? refuse;
  } catch (error) {
    return { ok: false, error: problemFrom(error, 'capture-interrupted') };
  }
}
