import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SurfaceOrder } from '@/lib/messages/surface-order';
import { showSurface } from './show';

/** Our few visible parts in a page, injected when there is something to show. */
export default defineUnlistedScript(() => {
  const world = globalThis as { shuangsuijiSurface?: (order: SurfaceOrder) => void };
  // Injected before every order: the first copy stays in charge, because it alone knows what it has open.
  world.shuangsuijiSurface ??= showSurface;
});
