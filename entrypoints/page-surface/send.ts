import { browser } from 'wxt/browser';
import type { MessageAnswer, MessageBody, MessageType } from '@/lib/messages/protocol';

let orphaned: () => void = () => undefined;

/** `tell` says to the person that this script was cut off from the extension. */
export function whenOrphaned(tell: () => void): void {
  orphaned = tell;
}

/** Answers in the worker's place: where there is no capture of the worker's, on the practice page. */
type Here = (type: MessageType, body: MessageBody<MessageType>) => MessageAnswer;
let here: Here | null = null;

/** From now on `answer` is asked instead of the worker; until the function that comes back is called. */
export function answerHere(answer: Here): () => void {
  here = answer;
  return () => {
    here = null;
  };
}

const cutOff: MessageAnswer = { ok: false, error: { code: 'reload-page' } };

/**
 * Sends to the worker, and says so where this script was orphaned by an update of the extension: then there is no
 * runtime left to send to, and only a reload of the page helps.
 */
export async function send<T extends MessageType>(type: T, body: MessageBody<T>): Promise<MessageAnswer> {
  if (here) return here(type, body);
  try {
    if (browser.runtime?.id) return (await browser.runtime.sendMessage({ type, body })) as MessageAnswer;
  } catch {
    // The runtime went between the question and the sending: the same as none.
  }
  orphaned();
  return cutOff;
}

/** Pulls shot after shot while the person's key press or click in this page still lifts the quota. */
export async function pullShots(capture: string): Promise<void> {
  for (;;) {
    const answer = await send('capture-shoot', { capture });
    if (!answer?.ok || answer.done) return;
  }
}
