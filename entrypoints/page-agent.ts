import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAgent } from '@/lib/capture/agent/create-agent';
import { ok } from '@/lib/model/result';
import { readPage } from '@/lib/recognise/read-page';

/** Injected on the person's action only. It lives in the isolated world: the page can't see or call it. */
export default defineUnlistedScript(() => {
  const world = globalThis as { shuangsuijiAgent?: unknown };
  world.shuangsuijiAgent ??= { ...createAgent(window), read: async () => ok(readPage(window)) };
});
