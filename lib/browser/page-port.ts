import { browser } from 'wxt/browser';
import type { PagePort } from '@/lib/capture/ports';
import { problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import type { PageReading } from '@/lib/recognise/types';
import { agentIn, agentScript } from './agent-calls';
import { accessProblem, mayReachAllPages } from './capture-access';
import { enterForeignFrames } from './foreign-frames';
import { withForeignFrames } from './foreign-port';

export interface OpenPage {
  port: PagePort;
  /** The document that all calls are bound to. */
  documentId: string | null;
  read(): Promise<Result<PageReading>>;
}

/** After that many frames nothing that was taken away is seen any more. */
const framesAfterCover = 3;

/**
 * Puts the page agent into the tab's top document and binds all further calls to exactly that document; where the person
 * has allowed every page, also into the visible frames of other sites. `covered`: a surface of ours stood in the page and
 * was taken away, so that a shot must wait for new frames.
 */
export async function openPage(
  tabId: number,
  url: string | undefined,
  covered: () => boolean = () => false,
): Promise<Result<OpenPage>> {
  let documentId: string | undefined;
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [agentScript] });
    documentId = injected?.documentId;
  } catch (error) {
    return err(accessProblem(error, url));
  }
  const top = agentIn({ tabId, documentId, url });
  const frames = (await mayReachAllPages()) ? await enterForeignFrames(tabId, top, url) : [];
  const port: PagePort = {
    probe: () => top('probe'),
    element: () => top('element'),
    prepare: (choice, walk) => top('prepare', choice, walk),
    goTo: (x, y, paint) => top('goTo', x, y, paint),
    settle: () => top('settle', covered() ? framesAfterCover : 0),
    async restore() {
      const restored = await top<{ framesChanged: boolean }>('restore');
      if (!restored.ok) return restored;
      return restored.value.framesChanged ? err(problem('frame-changed')) : ok(undefined);
    },
  };
  return ok({
    documentId: documentId ?? null,
    async read() {
      const readings = await Promise.all(
        [top, ...frames.map(({ agent }) => agent)].map((agent) => agent<PageReading>('read')),
      );
      const [first, ...others] = readings;
      if (!first?.ok) return first ?? err(problem('page-gone'));
      // A frame that went away meanwhile is one that is not seen.
      const inside = others.flatMap((other) => (other.ok ? other.value.frames : []));
      return ok({ ...first.value, frames: [...first.value.frames, ...inside] });
    },
    port: frames.length > 0 ? withForeignFrames(port, top, frames) : port,
  });
}
