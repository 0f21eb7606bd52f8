import { browser } from 'wxt/browser';
import type { PageAgent } from '@/lib/capture/agent/create-agent';
import { type Problem, problem } from '@/lib/model/problem';
import { err, type Result } from '@/lib/model/result';
import { accessProblem } from './capture-access';

export const agentScript = '/page-agent.js';

type AgentMethod = keyof PageAgent | 'read';
type AgentGlobal = { shuangsuijiAgent?: Record<string, (...args: unknown[]) => Promise<unknown>> };

/** Calls the page agent of one document. */
export type AgentCalls = <T>(method: AgentMethod, ...args: unknown[]) => Promise<Result<T>>;

/** The agent that was put into a document; once the document is gone, every call says so. */
export function agentIn(place: { tabId: number; documentId: string | undefined; url: string | undefined }): AgentCalls {
  const { tabId, documentId, url } = place;
  return async <T>(method: AgentMethod, ...args: unknown[]): Promise<Result<T>> => {
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
  };
}

function gone(error: unknown, url: string | undefined): Problem {
  const known = accessProblem(error, url);
  return known.code === 'no-permission' || known.code === 'browser-page' ? problem('page-navigated') : known;
}
