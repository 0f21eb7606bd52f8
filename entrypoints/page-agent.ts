import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAgent } from '@/lib/capture/agent/create-agent';
import { ok } from '@/lib/model/result';
import { readPage } from '@/lib/recognise/read-page';

type AgentWorld = { shuangsuijiAgent?: { version: string; restore(): Promise<unknown>; read(): unknown } };

/** Injected on the person's action only. It lives in the isolated world: the page can't see or call it. */
export default defineUnlistedScript(() => {
  const world = globalThis as AgentWorld;
  const { version } = browser.runtime.getManifest();
  // A second copy would put back what the first is in the middle of; one of another version speaks another language.
  if (world.shuangsuijiAgent?.version === version) return;
  void world.shuangsuijiAgent?.restore();
  world.shuangsuijiAgent = { version, ...createAgent(window), read: async () => ok(readPage(window)) };
});
