import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build, preview } from 'vite';

/** One picture of one state: which window, which state, which route, how wide, which colours. */
export interface Screen {
  name: string;
  app: 'panel' | 'workbench';
  state: string;
  route?: string;
  theme?: 'light' | 'dark';
  language?: 'zh-CN' | 'en';
  width: number;
  height: number;
}

const panelStates = ['normal', 'warning', 'gesture', 'running', 'pair', 'first', 'empty', 'loading', 'error', 'many'];
const routes = ['overview', 'coverage', 'gallery', 'bundles', 'plans', 'settings', 'help'];

const panel = (state: string, more: Partial<Screen> = {}): Screen => ({
  name: `panel-${state}${more.theme === 'dark' ? '-dark' : ''}${more.language === 'en' ? '-en' : ''}`,
  app: 'panel',
  state,
  width: 360,
  height: 1180,
  ...more,
});
const bench = (route: string, state: string, more: Partial<Screen> = {}): Screen => ({
  name: `workbench-${route}-${state}${more.theme === 'dark' ? '-dark' : ''}${more.language === 'en' ? '-en' : ''}${more.width ? `-${more.width}` : ''}`,
  app: 'workbench',
  state,
  route,
  width: 1280,
  height: 800,
  ...more,
});

/** All screens that must look right and pass the accessibility check. */
export const screens: Screen[] = [
  ...panelStates.map((state) => panel(state)),
  ...['normal', 'warning', 'first', 'running'].map((state) => panel(state, { theme: 'dark' })),
  panel('normal', { language: 'en' }),
  ...routes.map((route) => bench(route, 'normal')),
  ...routes.map((route) => bench(route, 'normal', { theme: 'dark' })),
  ...routes.map((route) => bench(route, 'normal', { language: 'en' })),
  ...routes.map((route) => bench(route, 'normal', { width: 360 })),
  ...routes.map((route) => bench(route, 'first')),
  ...['overview', 'coverage', 'gallery', 'bundles', 'plans'].map((route) => bench(route, 'empty')),
  ...['overview', 'gallery', 'coverage'].map((route) => bench(route, 'many')),
  bench('coverage', 'office'),
  bench('overview', 'loading'),
  bench('overview', 'error'),
];

/** Builds the preview page, serves it on loopback and opens a browser; `close` ends both. */
export async function openPreview(): Promise<{
  browser: Browser;
  url(screen: Screen): string;
  close(): Promise<void>;
}> {
  const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
  await build({ configFile });
  const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 0 } });
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error('the preview server has no address');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    browser,
    url: ({ app, state, route, theme = 'light', language = 'zh-CN' }) =>
      `${base}?app=${app}&state=${state}&theme=${theme}&language=${language}${route ? `#/${route}` : ''}`,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens one screen and waits until nothing is being read any more. */
export async function openScreen(opened: Awaited<ReturnType<typeof openPreview>>, screen: Screen) {
  const page = await opened.browser.newPage({
    viewport: { width: screen.width, height: screen.height },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(opened.url(screen));
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return { page, errors };
}
