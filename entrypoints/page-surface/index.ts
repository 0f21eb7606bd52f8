import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SurfaceOrder } from '@/lib/messages/surface-order';
import { closeSurface } from './host';
import { showOutline } from './outline';
import { pickRegion } from './region';
import { whenOrphaned } from './send';
import { showOrphaned, showToast } from './toast';

/** Our few visible parts in a page, injected when there is something to show. */
export default defineUnlistedScript(() => {
  const world = globalThis as { shuangsuijiSurface?: (order: SurfaceOrder) => void };
  // Injected before every order: the first copy stays in charge, because it alone knows what it has open.
  world.shuangsuijiSurface ??= (order) => {
    if (order.kind !== 'close') {
      const { orphaned, capture } = order;
      whenOrphaned(() => showOrphaned(capture, orphaned));
    }
    if (order.kind === 'outline') showOutline(order);
    else if (order.kind === 'region') pickRegion(order);
    else if (order.kind === 'toast') showToast(order);
    else closeSurface();
  };
});
