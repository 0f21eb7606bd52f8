import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { CaptureSession } from '@/lib/messages/protocol';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { killBrowser } from '../support/kill';
import { seeded, soakRow, tries } from '../support/soak';
import { captureSessions, prepare, storedBytes, storedEvidence } from '../support/stored';
import { wholeEvidence } from '../support/whole-store';

// The promises that only numbers can show. A killed process is not a power cut: what the operating system had taken
// over survives the one and not the other, which is why fsync is tried by itself (durability.spec.ts).

let profile: string;
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'soak-'));
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

/** A page of one colour at an address that names it: whoever has the picture knows which address it must carry. */
const colours = ['c0392b', '2980b9', '27ae60', 'f1c40f', '8e44ad', '16a085'];
const address = (colour: string) => `http://demo.example/${colour}`;

async function launched(): Promise<{ browser: ExtensionBrowser; page: Page }> {
  const browser = await launchExtension({ profile });
  await browser.context.route('http://demo.example/**', (route) => {
    const colour = new URL(route.request().url()).pathname.slice(1);
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>演示 ${colour}</title><body style="margin:0;background:#${colour};height:100vh">`,
    });
  });
  return { browser, page: await granted(browser, colours[0]!) };
}

async function granted(browser: ExtensionBrowser, colour: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address(colour));
  await browser.clickIcon(page);
  return page;
}

/** Presses the key for the visible part; does not wait for anything. */
const press = async (browser: ExtensionBrowser) =>
  (await browser.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab?: chrome.tabs.Tab): void }).dispatch(
      'capture-visible',
      tab,
    );
  });

/** A page of ours that reports every acknowledged capture the moment it is one, to a list outside the browser. */
async function listenForAcknowledged(browser: ExtensionBrowser, acknowledged: Set<string>): Promise<Page> {
  const listener = await browser.openOwn('icon/48.png');
  await listener.exposeFunction('acknowledge', (id: string) => acknowledged.add(id));
  await listener.evaluate(() => {
    chrome.storage.session.onChanged.addListener(({ captures }) => {
      for (const { capture, phase } of (captures?.newValue ?? []) as { capture: string; phase: string }[])
        if (phase === 'done') (globalThis as unknown as { acknowledge(id: string): void }).acknowledge(capture);
    });
  });
  return listener;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Presses the key again and again, as fast as it is taken, until `until`. */
async function burst(browser: ExtensionBrowser, until: Promise<unknown>): Promise<void> {
  let going = true;
  void until.then(() => {
    going = false;
  });
  while (going) {
    try {
      // A question to a worker that dies just then may stay without an answer for ever.
      await Promise.race([press(browser), pause(3000)]);
    } catch {
      // The browser or its worker is gone: exactly that is being tried.
    }
    await pause(100);
  }
}

test('no acknowledged capture is lost when the browser is killed in the middle of a burst', async () => {
  const rounds = tries(2, 200);
  test.setTimeout(60_000 + rounds * 40_000);
  const chance = seeded(20_220_901);
  const acknowledged = new Set<string>();
  let [lost, worst] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const { browser, page } = await launched();
    await listenForAcknowledged(browser, acknowledged);
    await page.bringToFront();
    const dead = pause(400 + chance() * 2500).then(() => killBrowser(profile));
    await Promise.all([burst(browser, dead), dead]);
    await browser.context.close().catch(() => undefined);
    const again = performance.now();
    const next = await launchExtension({ profile });
    const window = await next.openOwn('workbench.html#/gallery');
    await window.getByRole('heading', { level: 1 }).first().waitFor();
    worst = Math.max(worst, performance.now() - again);
    const there = await wholeEvidence(await next.worker());
    for (const id of acknowledged) if (!there.has(id)) lost += 1;
    // Killed is not destroyed: no alarm may say that it was.
    await expect(window.getByRole('alert')).toHaveCount(0);
    await next.close();
  }
  const survived = acknowledged.size - lost;
  soakRow({ what: '连拍中 SIGKILL 浏览器', tried: rounds, survived, lost, worstMs: worst, timed: '重启到佐证库显示' });
  expect(acknowledged.size).toBeGreaterThan(0);
  expect(lost).toBe(0);
});

test('no acknowledged capture is lost, and none stored twice, when the worker is stopped in a burst', async () => {
  const rounds = tries(3, 200);
  test.setTimeout(60_000 + rounds * 20_000);
  const chance = seeded(20_220_902);
  const acknowledged = new Set<string>();
  const { browser, page } = await launched();
  const listener = await listenForAcknowledged(browser, acknowledged);
  const session = await browser.context.newCDPSession(listener);
  await session.send('ServiceWorker.enable');
  await page.bringToFront();
  let [reported, worst] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const dead = pause(600 + chance() * 2400).then(() => session.send('ServiceWorker.stopAllWorkers'));
    await Promise.all([burst(browser, dead), dead]);
    const stopped = performance.now();
    // Whoever speaks to it wakes it.
    const woken = () =>
      Promise.race([
        listener
          .evaluate(() => chrome.runtime.sendMessage({ type: 'open-panel', body: {} }))
          .then(
            () => true,
            () => false,
          ),
        pause(3000).then(() => false),
      ]);
    await expect.poll(woken, { timeout: 20_000 }).toBe(true);
    let sessions: CaptureSession[] = [];
    await expect
      .poll(
        async () => {
          sessions = await captureSessions(await browser.worker());
          return sessions.filter(({ phase }) => phase !== 'done' && phase !== 'failed');
        },
        { timeout: 20_000, intervals: [50] },
      )
      .toEqual([]);
    worst = Math.max(worst, performance.now() - stopped);
    reported += sessions.filter(({ problem }) => problem?.code === 'capture-interrupted').length > 0 ? 1 : 0;
  }
  const there = await wholeEvidence(await browser.worker());
  const lost = [...acknowledged].filter((id) => !there.has(id)).length;
  const survived = acknowledged.size - lost;
  soakRow({ what: '连拍中停掉后台', tried: rounds, survived, lost, worstMs: worst, timed: '停掉到都说清结果' });
  await browser.close();
  expect(acknowledged.size).toBeGreaterThan(0);
  expect(reported).toBeGreaterThan(0);
  expect(lost).toBe(0);
});

test('no capture under forced tab switches and navigations is stored with the address of another page', async () => {
  const wanted = tries(12, 500);
  test.setTimeout(60_000 + wanted * 10_000);
  const chance = seeded(20_220_903);
  const { browser, page } = await launched();
  const other = await granted(browser, colours[1]!);
  const worker = await browser.worker();
  await prepare(worker);
  const ways = ['switch', 'navigate', 'push', 'frame'] as const;
  const happened: Record<string, number> = { done: 0 };
  const wayOf = new Map<string, string>();
  let worst = 0;
  for (let n = 0; n < wanted; n++) {
    await page.bringToFront();
    const colour = colours[n % colours.length]!;
    const next = colours[(n + 1) % colours.length]!;
    await page.goto(address(colour));
    const before = new Set((await captureSessions(worker)).map(({ capture }) => capture));
    const started = performance.now();
    await press(browser);
    await pause(chance() * 250);
    const way = ways[n % ways.length]!;
    if (way === 'switch') await other.bringToFront();
    else if (way === 'navigate') await page.goto(address(next));
    else {
      await page.evaluate(
        ([colour, kind]) => {
          if (kind === 'push') {
            history.pushState(null, '', `/${colour}`);
            document.body.style.background = `#${colour}`;
          } else {
            const frame = document.createElement('iframe');
            frame.src = `/${colour}`;
            frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
            document.body.append(frame);
          }
        },
        [next, way] as const,
      );
    }
    let mine: CaptureSession | undefined;
    await expect
      .poll(
        async () => {
          mine = (await captureSessions(worker)).find(
            ({ capture, phase }) => !before.has(capture) && (phase === 'done' || phase === 'failed'),
          );
          return mine !== undefined;
        },
        { timeout: 20_000, intervals: [20] },
      )
      .toBe(true);
    worst = Math.max(worst, performance.now() - started);
    const outcome = mine?.phase === 'done' ? 'done' : (mine?.problem?.code ?? 'none');
    happened[outcome] = (happened[outcome] ?? 0) + 1;
    wayOf.set(mine?.capture ?? '', way);
    // The key is taken again when the last capture has said its words.
    await pause(150);
  }
  const wrong: string[] = [];
  const evidence = await storedEvidence(worker);
  for (const { record } of evidence) {
    const { data, width, height } = PNG.sync.read(await storedBytes(worker, record.id));
    const expected = Buffer.from(`${record.page?.url.split('/').at(-1)}ff`, 'hex');
    // Away from the edges, where a toast may have stood.
    for (const [x, y] of [
      [0.1, 0.1],
      [0.5, 0.5],
      [0.3, 0.8],
    ] as const) {
      const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
      if (!data.subarray(at, at + 4).equals(expected)) {
        wrong.push(`${wayOf.get(record.id)} ${record.page?.url} ${data.subarray(at, at + 3).toString('hex')}`);
        break;
      }
    }
  }
  console.log(`切换与跳转的结果：${JSON.stringify(happened)}`);
  const survived = evidence.length - wrong.length;
  soakRow({
    what: '截图时切换、跳转、改网址、换框架：网址与画面',
    tried: wanted,
    survived,
    lost: wrong.length,
    worstMs: worst,
    timed: '按键到说清结果',
  });
  await browser.close();
  expect(evidence).toHaveLength(happened.done ?? 0);
  expect(evidence.length).toBeLessThan(wanted);
  expect(wrong).toEqual([]);
});
