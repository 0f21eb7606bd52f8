import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page, Worker } from 'playwright-core';
import { zhCN } from '@/lib/words/zh-cn';
import { type RunningSites, startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { type ExtensionBrowser, extensionId, launchExtension } from '../support/extension-browser';
import { prepare } from '../support/stored';
import { surfaceText } from '../support/surface';
import { watchSyncs } from '../support/trace';
import { wholeEvidence } from '../support/whole-store';

let sites: RunningSites;
let profile: string;
test.beforeAll(async () => {
  sites = await startSites();
});
test.afterAll(() => sites.close());
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'durability-'));
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

async function launched(): Promise<{ browser: ExtensionBrowser; page: Page; worker: Worker }> {
  const browser = await launchExtension({ hostRules: sites.hostRules, profile });
  const page = await browser.context.newPage();
  await page.goto(sites.url('publicity', '/demo/result/18'));
  await browser.clickIcon(page);
  const worker = await browser.worker();
  await prepare(worker);
  return { browser, page, worker };
}

test('every acknowledgement comes after the system had put log and picture on the disk', async () => {
  const { browser, page, worker } = await launched();
  const desk = await browser.openOwn('icon/48.png');
  await page.bringToFront();
  await worker.evaluate(() => {
    const phases: { capture: string; phase: string; at: number }[] = [];
    Object.assign(globalThis, { phases });
    const set = chrome.storage.session.set.bind(chrome.storage.session);
    Object.assign(chrome.storage.session, {
      // The state is written before and right after the picture is handed to the store.
      set(items: { captures?: { capture: string; phase: string }[] }) {
        const newest = items.captures?.at(-1);
        if (newest) phases.push({ capture: newest.capture, phase: newest.phase, at: Date.now() });
        return set(items);
      },
    });
  });
  const trace = await watchSyncs(profile);
  for (let n = 0; n < 3; n++) {
    expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
    await expect.poll(() => surfaceText(page)).not.toBe('');
    await page.waitForTimeout(300);
  }
  // The other way about: a put that does not ask for it is done before anything was synced.
  const relaxed = await desk.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('relaxed', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => resolve(opening.result);
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const from = Date.now();
    await new Promise<void>((resolve) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
      transaction.objectStore('rows').put('演示', 1);
      transaction.oncomplete = () => resolve();
    });
    return { from, to: Date.now() };
  });
  const phases = (await worker.evaluate(
    () => (globalThis as unknown as { phases: unknown }).phases as never,
  )) as unknown as { capture: string; phase: string; at: number }[];
  const syncs = (await trace.end()).filter(({ file }) => file.includes(`chrome-extension_${extensionId}_0.indexeddb`));
  await browser.close();
  const between = (from: number, to: number) => syncs.filter(({ at }) => at >= from - 1 && at <= to + 1);
  const done = phases.filter(({ phase }) => phase === 'done');
  expect(done).toHaveLength(3);
  for (const { capture, at } of done) {
    const storing = phases.find((one) => one.capture === capture && one.phase === 'storing');
    const files = between(storing?.at ?? at, at).map(({ file }) => file);
    expect(files.some((file) => file.includes('.leveldb/'))).toBe(true);
    expect(files.some((file) => file.includes('.blob/'))).toBe(true);
  }
  expect(between(relaxed.from, relaxed.to)).toEqual([]);
});

test('a full disk is said within two seconds, loses nothing acknowledged, and is over when there is room again', async () => {
  test.setTimeout(120_000);
  // A small disk of its own; without the right to mount one this promise can't be tried, and the test fails.
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', profile]);
  try {
    const { browser, page, worker } = await launched();
    expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
    const before = await wholeEvidence(worker);
    const filler = join(profile, 'filler');
    const { bavail, bsize } = statfsSync(profile);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 40_000, 1));
    const started = Date.now();
    const refused = await pressCapture(browser, page, 'visible');
    expect(refused.problem?.code).toBe('disk-full');
    expect(refused.startedAt).toBeGreaterThanOrEqual(started);
    await expect.poll(() => surfaceText(page), { timeout: 2000 }).toContain(zhCN.problems['disk-full']({}).what);
    expect(await wholeEvidence(worker)).toEqual(before);
    rmSync(filler);
    await page.waitForTimeout(500);
    expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
    expect((await wholeEvidence(worker)).size).toBe(before.size + 1);
    await browser.close();
  } finally {
    execFileSync('umount', ['-l', profile]);
  }
});
