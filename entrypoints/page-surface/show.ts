import type { SurfaceOrder } from '@/lib/messages/surface-order';
import { closeSurface } from './host';
import { showOutline } from './outline';
import { pickRegion } from './region';
import { whenOrphaned } from './send';
import { showOrphaned, showToast } from './toast';

/** Shows one of our visible parts, in the place of what stood there. */
export function showSurface(order: SurfaceOrder): void {
  if (order.kind !== 'close') {
    const { orphaned, capture } = order;
    whenOrphaned(() => showOrphaned(capture, orphaned));
  }
  if (order.kind === 'outline') showOutline(order);
  else if (order.kind === 'region') pickRegion(order);
  else if (order.kind === 'toast') showToast(order);
  else closeSurface();
}
