import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Rect } from '@/lib/capture/geometry';

const key = 'lastRegion';
const Region = z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() });

/** The rectangle chosen last in this browser session, CSS pixels of the viewport: offered again, taken by Enter. */
export async function lastRegion(): Promise<Rect | null> {
  const kept = Region.safeParse((await browser.storage.session.get(key))[key]);
  return kept.success ? kept.data : null;
}

export const keepLastRegion = (rect: Rect): Promise<void> => browser.storage.session.set({ [key]: rect });
