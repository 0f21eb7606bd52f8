import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, extensionFolder } from '../../tests/support/extension-browser';

/**
 * Opens an own page and returns the milliseconds from the navigation's start until `usable` is on the screen: found by
 * looking in every frame, plus the frame that paints it.
 */
export async function opening(browser: ExtensionBrowser, path: string, usable: string): Promise<number> {
  const page = await browser.context.newPage();
  try {
    // esbuild marks named functions with a helper that does not exist inside the browser.
    await page.addInitScript('globalThis.__name ??= (made) => made');
    await page.addInitScript((selector) => {
      const look = () => {
        if (document.querySelector(selector)) {
          requestAnimationFrame(() => {
            document.documentElement.dataset.usable = String(performance.now());
          });
        } else requestAnimationFrame(look);
      };
      look();
    }, usable);
    const own = (await browser.worker()).url().replace(/[^/]*$/, '');
    await page.goto(own + path);
    const marked = page.locator('html[data-usable]');
    await marked.waitFor({ state: 'attached', timeout: 30_000 });
    return Number(await marked.getAttribute('data-usable'));
  } finally {
    await page.close();
  }
}

export interface Scrolled {
  /** The longest stretch in which the page did nothing else than work, ms. */
  longestTask: number;
  /** The longest time between two frames, ms; contains what else the computer does. */
  longestFrame: number;
}

/** Turns the wheel over the gallery, 20,000 pixels down and back up at 6,000 a second, and measures each frame. */
export async function scrollGallery(page: Page): Promise<Scrolled> {
  const first = page.locator('[data-at="0"]');
  await first.waitFor({ timeout: 30_000 });
  await page.evaluate('globalThis.__name ??= (made) => made');
  await page.waitForTimeout(500);
  const measured = page.evaluate(async () => {
    const scroller = [...document.querySelectorAll('div')].find(
      (box) => box.scrollHeight > box.clientHeight + 1000 && getComputedStyle(box).overflowY === 'auto',
    );
    if (!scroller) throw new Error('no gallery to scroll');
    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: 'longtask' });
    let longestFrame = 0;
    let farthest = 0;
    const root = document.documentElement;
    delete root.dataset.scrolled;
    await new Promise<void>((done) => {
      let last = performance.now();
      const frame = () => {
        const now = performance.now();
        longestFrame = Math.max(longestFrame, now - last);
        last = now;
        farthest = Math.max(farthest, scroller.scrollTop);
        if (root.dataset.scrolled) done();
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    await new Promise((done) => setTimeout(done, 100));
    observer.disconnect();
    if (farthest < 15_000) throw new Error(`the wheel moved the gallery by ${farthest} pixels only`);
    scroller.scrollTop = 0;
    return { longestTask, longestFrame };
  });
  const box = await first.boundingBox();
  if (!box) throw new Error('no card to hold the mouse over');
  const session = await page.context().newCDPSession(page);
  const wheel = (yDistance: number) =>
    session.send('Input.synthesizeScrollGesture', {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance,
      speed: 6000,
      gestureSourceType: 'mouse',
    });
  await wheel(-20_000);
  await wheel(20_000);
  await page.evaluate(() => {
    document.documentElement.dataset.scrolled = 'yes';
  });
  await session.detach();
  return measured;
}

/** Types into the gallery's search; for each letter the milliseconds from the key press to the painted new list. */
export async function typeFilter(page: Page, text: string): Promise<number[]> {
  await page.locator('[data-at="0"]').waitFor({ timeout: 120_000 });
  await page.evaluate('globalThis.__name ??= (made) => made');
  const search = page.getByRole('textbox').first();
  await search.focus();
  const took: number[] = [];
  for (const letter of text) {
    await page.evaluate(() => {
      const input = document.activeElement as HTMLInputElement;
      const status = document.querySelector('main [role="status"]');
      const root = document.documentElement;
      delete root.dataset.took;
      input.addEventListener(
        'beforeinput',
        () => {
          const started = performance.now();
          const before = status?.textContent;
          let frames = 0;
          const look = () => {
            frames++;
            // A letter that changes nothing in the count is done with the second frame.
            if (status?.textContent !== before || frames > 2) root.dataset.took = String(performance.now() - started);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { once: true },
      );
    });
    await page.keyboard.insertText(letter);
    const marked = page.locator('html[data-took]');
    await marked.waitFor({ state: 'attached' });
    took.push(Number(await marked.getAttribute('data-took')));
    await page.waitForTimeout(120);
  }
  return took;
}

/** kB of the worker's script with everything it imports, each file compressed: what a cold start reads. */
export function workerKilobytes(): number {
  const seen = new Set<string>();
  const visit = (path: string): number => {
    if (seen.has(path)) return 0;
    seen.add(path);
    const code = readFileSync(join(extensionFolder, path), 'utf8');
    const imported = [...code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)].map(([, to = '']) => to);
    const below = imported.map((to) => visit(posix.join(dirname(path), to)));
    return gzipSync(code).length / 1000 + below.reduce((sum, size) => sum + size, 0);
  };
  return visit('background.js');
}
