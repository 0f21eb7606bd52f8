import { browser } from 'wxt/browser';
import type { PagePort } from '@/lib/capture/ports';
import { type Problem, problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import type { PageReading } from '@/lib/recognise/types';
import { accessProblem } from './capture-access';

export interface OpenPage {
  port: PagePort;
  /** The document that all calls are bound to. */
  documentId: string | null;
  read(): Promise<Result<PageReading>>;
}

type AgentMethod = keyof PagePort | 'read';
type AgentGlobal = { shuangsuijiAgent?: Record<string, (...args: unknown[]) => Promise<unknown>> };

/** After that many frames nothing that was taken away is seen any more. */
const framesAfterCover = 3;

/**
 * Puts the page agent into the tab's top document and binds all further calls to exactly that document. `covered`: a
 * surface of ours stood in the page and was taken away, so that a shot must wait for new frames.
 */
export async function openPage(
  tabId: number,
  url: string | undefined,
  covered: () => boolean = () => false,
): Promise<Result<OpenPage>> {
  let documentId: string | undefined;
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-agent.js'] });
    documentId = injected?.documentId;
  } catch (error) {
    return err(accessProblem(error, url));
  }

  async function call<T>(method: AgentMethod, ...args: unknown[]): Promise<Result<T>> {
    try {
      const [answer] = await browser.scripting.executeScript({
        target: documentId ? { tabId, documentIds: [documentId] } : { tabId },
        // Serialised into the page: it may use nothing from around it.
        func: (name: string, values: unknown[]) => (globalThis as AgentGlobal).shuangsuijiAgent?.[name]?.(...values),
        args: [method, args],
      });
      const result = answer?.result as Result<T> | null | undefined;
      return result ?? err(problem('page-gone'));
    } catch (error) {
      return err(gone(error, url));
    }
  }

  return ok({
    documentId: documentId ?? null,
    read: () => call<PageReading>('read'),
    port: {
      probe: () => call('probe'),
      prepare: (choice, walk) => call('prepare', choice, walk),
      goTo: (x, y, paint) => call('goTo', x, y, paint),
      settle: () => call('settle', covered() ? framesAfterCover : 0),
      async restore() {
        // Where the document is gone there is nothing to put back.
        await call('restore');
      },
    },
  });
}

function gone(error: unknown, url: string | undefined): Problem {
  const known = accessProblem(error, url);
  return known.code === 'no-permission' || known.code === 'browser-page' ? problem('page-navigated') : known;
}
