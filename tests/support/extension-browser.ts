import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium';

/** The id that the manifest's fixed key gives. */
export const extensionId = 'ljjakfblmccfceanekoelbcofgpdbang';
export const extensionFolder = resolve('.output/chrome-mv3');

export interface ExtensionBrowserOptions {
  /** Value for `--host-resolver-rules`. */
  hostRules?: string;
  /** Kept between launches where given; otherwise a new one that is removed at the end. */
  profile?: string;
  headless?: boolean;
  scale?: number;
  viewport?: { width: number; height: number };
  extraArgs?: string[];
  /** As after the person has allowed every page: the browser's own question can't be answered by a test. */
  allPages?: boolean;
  /** The X display of a browser with a window. */
  display?: string;
}

export interface ExtensionBrowser {
  context: BrowserContext;
  worker(): Promise<Worker>;
  /** A click on the toolbar icon: grants the tab to the extension, as a real click does, and opens the panel. */
  clickIcon(page: Page): Promise<void>;
  /** Runs the listeners of a keyboard command. It grants nothing; the icon click before it does. */
  command(name: string, page: Page): Promise<void>;
  /** Sizes the window so that the page has these CSS pixels, whatever the panel beside it takes. */
  fitViewport(page: Page, size: { width: number; height: number }): Promise<void>;
  openOwn(path: string): Promise<Page>;
  /** The panel in a window of its own beside `page`, as browsers without a side panel show it. */
  openPanelWindow(page: Page, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** The built extension with the optional permission made a fixed one; nothing else differs. */
async function withAllPages(profile: string): Promise<string> {
  const folder = join(profile, 'extension-with-all-pages');
  await cp(extensionFolder, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  return folder;
}

/** Starts Chromium with the built extension loaded. */
export async function launchExtension(options: ExtensionBrowserOptions = {}): Promise<ExtensionBrowser> {
  if (!existsSync(join(extensionFolder, 'manifest.json'))) throw new Error('扩展还没有构建：请先运行 npm run build。');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'shuangsuiji-')));
  const { width, height } = options.viewport ?? { width: 1280, height: 800 };
  const folder = options.allPages ? await withAllPages(profile) : extensionFolder;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless ?? true,
    viewport: null,
    locale: 'zh-CN',
    // Chromium on Linux takes its own language from LANGUAGE, not from --lang; without a UTF-8 locale, which a machine
    // need not have for Chinese, it cannot write a Chinese file name.
    env: {
      ...process.env,
      LANGUAGE: 'zh_CN',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      ...(options.display ? { DISPLAY: options.display } : {}),
    },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      '--lang=zh-CN',
      '--accept-lang=zh-CN',
      `--window-size=${width},${height}`,
      `--force-device-scale-factor=${options.scale ?? 1}`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...(options.hostRules ? [`--host-resolver-rules=${options.hostRules}`] : []),
      ...(options.extraArgs ?? []),
    ],
  });
  const browserSession = await browserCdp(context);

  const worker = async (): Promise<Worker> => {
    const known = context.serviceWorkers().find((one) => one.url().includes(extensionId));
    return known ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
  };

  return {
    context,
    worker,
    async clickIcon(page) {
      await page.bringToFront();
      const targetId = await tabTargetOf(browserSession, page);
      // A new method of the protocol that the type list does not know yet.
      await (browserSession.send as (method: string, params: object) => Promise<unknown>)('Extensions.triggerAction', {
        id: extensionId,
        targetId,
      });
      if (/^https?:/.test(page.url())) await granted(await worker());
    },
    async command(name, page) {
      await page.bringToFront();
      await (await worker()).evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
        (chrome.commands.onCommand as unknown as { dispatch(name: string, tab?: chrome.tabs.Tab): void }).dispatch(
          command,
          tab,
        );
      }, name);
    },
    async fitViewport(page, size) {
      const own = await context.newCDPSession(page);
      const { windowId } = await own.send('Browser.getWindowForTarget');
      // The panel slides in: the page's size is asked for again until it holds.
      for (let tries = 0; tries < 20; tries++) {
        const now = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        if (now.width === size.width && now.height === size.height) {
          await page.waitForTimeout(tries === 0 ? 50 : 250);
          const still = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
          if (still.width === size.width && still.height === size.height) return void (await own.detach());
          continue;
        }
        const { bounds } = await own.send('Browser.getWindowBounds', { windowId });
        const grown = {
          width: (bounds.width ?? 0) + size.width - now.width,
          height: (bounds.height ?? 0) + size.height - now.height,
        };
        await own.send('Browser.setWindowBounds', { windowId, bounds: grown });
        await page.waitForTimeout(150);
      }
      throw new Error(`窗口没有变成 ${size.width}×${size.height}`);
    },
    async openOwn(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async openPanelWindow(page, size = { width: 400, height: 760 }) {
      await page.bringToFront();
      const opened = context.waitForEvent('page');
      await (await worker()).evaluate(async (bounds) => {
        const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
        const url = `${chrome.runtime.getURL('/sidepanel.html')}?window=${tab?.windowId}`;
        await chrome.windows.create({ url, type: 'popup', ...bounds });
      }, size);
      const panel = await opened;
      await panel.waitForLoadState();
      return panel;
    },
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** On a busy machine the grant arrives a moment after the click; a person is never quicker than it. */
async function granted(worker: Worker): Promise<void> {
  // In scripts the compiler names functions with a helper that the worker does not have.
  await worker.evaluate('globalThis.__name ??= (made) => made');
  for (let tries = 0; tries < 40; tries++) {
    const reached = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
      return chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => true }).then(
        () => true,
        () => false,
      );
    });
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('点了扩展图标，但没有得到这个网页的允许');
}

async function browserCdp(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser) return browser.newBrowserCDPSession();
  const page = context.pages()[0] ?? (await context.newPage());
  return context.newCDPSession(page);
}

/** The target of type `tab` that holds the page's own target. */
async function tabTargetOf(session: CDPSession, page: Page): Promise<string> {
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  await own.detach();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tabs = targetInfos.filter((info) => info.type === 'tab');
  const url = targetInfo.url;
  const tab = tabs.find((info) => info.url === url && info.attached) ?? tabs.find((info) => info.url === url);
  if (!tab) throw new Error(`no tab target for ${url}`);
  return tab.targetId;
}
