import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { extensionId, launchExtension } from '../support/extension-browser';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** A hostile title: it would run where text of a page became markup anywhere in ours. */
const hostile = '<img src=x onerror="globalThis.ran=true">演示<script>globalThis.ran=true</script>';

test('the extension asks the network for nothing, can’t even where it tries, and a hostile title stays text', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'network-'));
  const log = join(folder, 'net.json');
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules, extraArgs: [`--log-net-log=${log}`] });
  try {
    const page = await browser.context.newPage();
    await page.goto(sites.url('publicity', '/demo/result/18'));
    await page.evaluate((title) => {
      document.title = title;
    }, hostile);
    await browser.clickIcon(page);
    expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
    const foreign = sites.url('publicity', '/demo/result/1');
    const worker = await browser.worker();
    const fromWorker = await worker.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'refused',
        ),
      foreign,
    );
    expect(fromWorker).toBe('refused');
    const panel = await browser.openPanelWindow(page);
    await expect(panel.getByRole('heading').first()).toBeVisible();
    for (const route of ['overview', 'coverage', 'gallery', 'bundles', 'plans', 'settings', 'help']) {
      const window = await browser.openOwn(`workbench.html#/${route}`);
      await window.getByRole('heading', { level: 1 }).first().waitFor();
      if (route === 'gallery') {
        await expect(window.getByText('<img src=x', { exact: false }).first()).toBeVisible();
        expect(await window.evaluate(() => (globalThis as { ran?: boolean }).ran)).toBeUndefined();
        const tried = await window.evaluate(async (url) => {
          const image = new Promise<string>((resolve) => {
            const made = new Image();
            made.onload = () => resolve('loaded');
            made.onerror = () => resolve('refused');
            made.src = url;
          });
          const fetched = fetch(url).then(
            () => 'fetched',
            () => 'refused',
          );
          return [await image, await fetched];
        }, foreign);
        expect(tried).toEqual(['refused', 'refused']);
      }
      await window.close();
    }
    // A page can't find out that the extension is there: nothing of it answers.
    const probed = await page.evaluate(
      (id) =>
        Promise.all(
          ['workbench.html', 'icon/48.png', 'page-agent.js', 'page-surface.js'].map((path) =>
            fetch(`chrome-extension://${id}/${path}`).then(
              () => 'answered',
              () => 'nothing',
            ),
          ),
        ),
      extensionId,
    );
    expect(new Set(probed)).toEqual(new Set(['nothing']));
  } finally {
    await browser.close();
    await sites.close();
  }
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests = events.filter(({ type, params }) => type === started && /^https?:/.test(params?.url ?? ''));
  // The log sees the page's own requests, so it would have seen ours.
  expect(requests.length).toBeGreaterThan(0);
  const ours = requests.filter(({ params }) => params?.initiator?.startsWith('chrome-extension:'));
  expect(ours.map(({ params }) => params?.url)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
