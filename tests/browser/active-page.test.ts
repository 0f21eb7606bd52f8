import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchActivePage } from '@/lib/browser/active-page';
import { ok } from '@/lib/model/result';
import type { PageReading } from '@/lib/recognise/types';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import type { PageView } from '@/lib/use-cases/workspace';
import { demoPlace, demoStore } from '../store/demo-store';

const page = vi.hoisted(() => ({ reads: [] as ((reading: unknown) => void)[], active: [] as (() => void)[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'own', getURL: (path: string) => `chrome-extension://own${path}` },
    tabs: {
      query: async () => [{ id: 7, url: 'https://platform.invalid/list', title: '抽查任务' }],
      onActivated: { addListener: (listener: () => void) => page.active.push(listener), removeListener() {} },
      onUpdated: { addListener() {}, removeListener() {} },
    },
  },
}));
vi.mock('@/lib/browser/page-port', () => ({
  openPage: async () => ok({ read: () => new Promise((answer) => page.reads.push(answer)) }),
}));

beforeEach(() => {
  page.reads.length = 0;
  page.active.length = 0;
  vi.stubGlobal('location', { search: '' });
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener() {}, removeEventListener() {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const blank: PageReading = { url: 'https://platform.invalid/list', title: '抽查任务', smallestText: null, frames: [] };

async function watched(): Promise<{ told: (PageView | null)[]; stop: () => void }> {
  const view = await loadAssessmentView(demoStore(demoPlace()));
  const told: (PageView | null)[] = [];
  const views = {
    subscribe(next: (value: typeof view) => void) {
      next(view);
      return () => undefined;
    },
  };
  const stop = watchActivePage(views).subscribe(
    (seen) => told.push(seen),
    (error) => expect.unreachable(String(error)),
  );
  return { told, stop };
}

test('a page that is open to us may be captured before it has been read', async () => {
  const { told, stop } = await watched();
  await expect.poll(() => told).toMatchObject([{ access: 'granted', reading: true, recognition: null }]);
  await expect.poll(() => page.reads).toHaveLength(1);
  page.reads[0]?.(ok(blank));
  await expect.poll(() => told).toHaveLength(2);
  expect(told[1]).toMatchObject({ access: 'granted', title: '抽查任务' });
  expect(told[1]).not.toHaveProperty('reading');
  stop();
});

test('what is known of a page stays on the screen while it is read again', async () => {
  const { told, stop } = await watched();
  await expect.poll(() => page.reads).toHaveLength(1);
  page.reads[0]?.(ok(blank));
  await expect.poll(() => told).toHaveLength(2);
  page.active[0]?.();
  await expect.poll(() => page.reads).toHaveLength(2);
  page.reads[1]?.(ok(blank));
  await expect.poll(() => told).toHaveLength(3);
  expect(told.filter((seen) => seen?.reading)).toHaveLength(1);
  stop();
});
