import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Rect } from '@/lib/capture/geometry';

const key = 'lastRegion';
const Region = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().check(z.positive()),
  height: z.number().check(z.positive()),
});

/** The rectangle chosen last in this browser session, CSS pixels of the viewport: offered again, taken by Enter. */
export async function lastRegion(): Promise<Rect | null> {
  const kept = Region.safeParse((await browser.storage.session.get(key))[key]);
  return kept.success ? kept.data : null;
}

export const keepLastRegion = (rect: Rect): Promise<void> => browser.storage.session.set({ [key]: rect });
