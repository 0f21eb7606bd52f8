import { browser } from 'wxt/browser';
import { type ForeignPlace, matchFrames } from '@/lib/capture/foreign-view';
import { type AgentCalls, agentIn, agentScript } from './agent-calls';

/** A visible frame of another site that was entered, and where it stands. */
export interface ForeignFrame {
  agent: AgentCalls;
  place: ForeignPlace;
}

/** Puts an agent into the visible frames of other sites. Needs the permission for every page; none is no fault. */
export async function enterForeignFrames(
  tabId: number,
  top: AgentCalls,
  url: string | undefined,
): Promise<ForeignFrame[]> {
  const places = await top<ForeignPlace[]>('foreignFrames');
  if (!places.ok || places.value.length === 0) return [];
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // From within, a frame of another site can't see the element it stands in.
      func: () => (window !== parent && !frameElement ? { width: innerWidth, height: innerHeight } : null),
    });
    const known = frames.flatMap(({ documentId, result }) => (documentId && result ? [{ documentId, ...result }] : []));
    const matched = matchFrames(places.value, known);
    if (matched.length === 0) return [];
    const documentIds = matched.map(({ frame }) => frame.documentId);
    await browser.scripting.executeScript({ target: { tabId, documentIds }, files: [agentScript] });
    return matched.map(({ place, frame }) => ({ place, agent: agentIn({ tabId, documentId: frame.documentId, url }) }));
  } catch {
    return []; // a frame of the browser's own or an error page among them: the picture then says what it could not reach
  }
}
