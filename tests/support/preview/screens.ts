import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** One picture of one state: which window, which state, which route, how wide, which colours. */
export interface Screen {
  name: string;
  app: 'panel' | 'workbench' | 'practice';
  state: string;
  route?: string;
  theme?: 'light' | 'dark' | 'contrast';
  language?: 'zh-CN' | 'en';
  width: number;
  height: number;
  /** What the person does before the picture. */
  act?: (page: Page) => Promise<void>;
}

const panelStates = ['normal', 'warning', 'gesture', 'running', 'pair', 'first', 'empty', 'loading', 'error', 'many'];
const routes = ['overview', 'coverage', 'gallery', 'pairs', 'bundles', 'plans', 'settings', 'help'];

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

/** One part of the city's desk. */
const deskPart = (tab: string, more: Partial<Screen>): Screen => {
  const made = bench('desk', 'desk', more);
  return { ...made, name: made.name.replace('-desk-desk', `-desk-${tab}`), route: `desk?tab=${tab}` };
};

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const zip = (name: string) => ({ name: `${name}.zip`, mimeType: 'application/zip', buffer: Buffer.from('demo') });

const openAll = async (page: Page) => {
  for (const summary of await page.locator('summary').all()) await summary.click();
};

/** As the browser tells it; the network itself stays, as the preview page comes through it. */
const goOffline = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('offline')));

/** One pair compared, then looked at in another way. */
const pair = (look: string, more: Partial<Screen> = {}): Screen => ({
  ...bench('pairs', 'paired', more),
  name: `workbench-pair-${look}${more.theme === 'dark' ? '-dark' : ''}${more.width ? `-${more.width}` : ''}`,
  async act(page) {
    await button(/^比对：/)(page);
    await page.getByText(look, { exact: true }).click();
    await page.getByText('第 1 处').waitFor();
    await page.keyboard.press('n');
  },
});

/** One of each mark, made by keys on the newest picture. */
const marking: Screen['act'] = async (page) => {
  await page.locator('[data-at="0"]').click();
  await button('遮盖和标注')(page);
  await page.getByRole('region', { name: /^图片。/ }).focus();
  const moved = ['Control+ArrowUp', 'Control+ArrowUp', 'Control+ArrowUp', 'Control+ArrowLeft', 'Control+ArrowLeft'];
  for (const key of ['b', ...moved, 'Control+Shift+ArrowRight', 'a', ...moved.slice(2), 'n', 'Control+ArrowDown', 't'])
    await page.keyboard.press(key);
};

/** Dialogs and outcomes, reached as a person reaches them. */
const acted: Screen[] = [
  { ...panel('normal'), name: 'panel-keys', act: (page) => page.keyboard.press('?') },
  { ...panel('normal'), name: 'panel-refile', act: button(/^改归档：/) },
  { ...panel('normal'), name: 'panel-undone', act: button(/^撤销这张：/) },
  { ...panel('normal'), name: 'panel-aimed', act: button(/2 印刷企业/) },
  {
    ...bench('settings', 'office', { height: 1200 }),
    name: 'workbench-catalogue-copy',
    act: button('复制后修改'),
  },
  {
    ...bench('overview', 'office', { height: 2600 }),
    name: 'workbench-duplicates',
    act: button('查找几乎一样的图'),
  },
  { ...bench('plans', 'office'), name: 'workbench-department', act: button('市新闻出版局') },
  { ...panel('normal'), name: 'panel-remember', act: button('把这个页面记为…') },
  { ...panel('failing'), name: 'panel-disk-full', act: button(/可见区域/) },
  { ...bench('gallery', 'normal'), name: 'workbench-viewer', act: (page) => page.locator('[data-at="0"]').click() },
  {
    ...bench('gallery', 'normal', { theme: 'dark' }),
    name: 'workbench-viewer-dark',
    act: (page) => page.locator('[data-at="0"]').click(),
  },
  {
    ...bench('gallery', 'normal'),
    name: 'workbench-derived',
    async act(page) {
      await page.locator('[data-at="0"]').click();
      await button('加信息条')(page);
      await page.getByRole('button', { name: '另存为文件' }).waitFor();
    },
  },
  { ...bench('gallery', 'normal'), name: 'workbench-marking', act: marking },
  { ...bench('gallery', 'normal', { theme: 'dark', width: 360 }), name: 'workbench-marking-dark-360', act: marking },
  {
    ...bench('gallery', 'normal', { route: 'gallery?refile=01GBT000000000000000000006' }),
    name: 'workbench-held-back',
    async act(page) {
      await page
        .getByRole('textbox', { name: /^搜索|^输入/ })
        .last()
        .waitFor();
    },
  },
  {
    ...bench('gallery', 'failing'),
    name: 'workbench-viewer-damaged',
    act: (page) => page.locator('[data-at="0"]').click(),
  },
  {
    ...bench('gallery', 'normal'),
    name: 'workbench-selected',
    async act(page) {
      await page.locator('[data-at="0"]').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
    },
  },
  { ...bench('gallery', 'normal'), name: 'workbench-gallery-list', act: (page) => page.getByText('列表').click() },
  {
    ...bench('gallery', 'normal'),
    name: 'workbench-dragging',
    async act(page) {
      await page.locator('[data-at="1"]').hover();
      await page.mouse.down();
      await page.mouse.move(420, 420, { steps: 4 });
      await page.getByText('其他位置…').waitFor();
    },
  },
  {
    ...bench('gallery', 'normal'),
    name: 'workbench-no-match',
    act: (page) => page.getByRole('textbox', { name: /^搜索/ }).fill('查无此件'),
  },
  ...['并排', '滑动', '闪烁', '差异'].map((look) => pair(look)),
  pair('并排', { theme: 'dark' }),
  pair('差异', { width: 360 }),
  { ...bench('overview', 'office', { height: 1400 }), name: 'workbench-points', act: openAll },
  { ...bench('overview', 'office', { height: 1400, theme: 'dark' }), name: 'workbench-points-dark', act: openAll },
  { ...bench('overview', 'office', { width: 360, height: 2000 }), name: 'workbench-points-narrow', act: openAll },
  { ...bench('overview', 'normal', { height: 1400, language: 'en' }), name: 'workbench-points-en', act: openAll },
  {
    ...bench('coverage', 'office'),
    name: 'workbench-cell',
    async act(page) {
      await button(/16：不足/)(page);
      await button('标为不适用')(page);
      await page
        .getByLabel(/个体户/)
        .first()
        .check();
    },
  },
  {
    ...bench('coverage', 'office'),
    name: 'workbench-firms',
    async act(page) {
      await button(/^问题企业/)(page);
      await page.getByRole('dialog').getByRole('combobox').fill('印刷');
      await page.getByRole('option', { name: /印刷企业/ }).click();
      await page.getByLabel('企业名称').fill('演示印刷有限公司');
      await button('登记')(page);
    },
  },
  deskPart('units', { height: 1800 }),
  deskPart('units', { height: 1800, theme: 'dark' }),
  deskPart('units', { width: 360, height: 2600 }),
  deskPart('scores', { height: 1200 }),
  deskPart('scores', { height: 1200, width: 640, theme: 'dark' }),
  deskPart('cross', { height: 1800 }),
  deskPart('cross', { height: 1800, width: 640, theme: 'dark' }),
  deskPart('papers', { height: 900 }),
  deskPart('papers', { height: 1200, width: 640, language: 'en' }),
  deskPart('overview', { height: 1300 }),
  deskPart('overview', { height: 1600, width: 640, theme: 'dark' }),
  {
    ...bench('desk', 'desk', { height: 900 }),
    name: 'workbench-desk-unit',
    act: button(/^查看/),
  },
  {
    ...bench('desk', 'desk', { height: 1000 }),
    name: 'workbench-desk-slot',
    async act(page) {
      await button(/^查看/)(page);
      await page.getByRole('dialog').getByRole('button', { name: /^\d+ / }).first().click();
      await page.getByRole('dialog').last().getByRole('button', { name: '退回' }).first().click();
      await page.getByRole('dialog').last().getByRole('button', { name: '确定退回' }).click();
    },
  },
  { ...panel('reviewed'), name: 'panel-reviewed' },
  {
    ...bench('bundles', 'normal', { height: 2200 }),
    name: 'workbench-reviews-preview',
    act: (page) =>
      page
        .locator('input[accept=".json"]')
        .setInputFiles({ name: '复核意见.json', mimeType: 'application/json', buffer: Buffer.from('{}') }),
  },
  {
    ...bench('bundles', 'failing', { height: 1400 }),
    name: 'workbench-reviews-refused',
    async act(page) {
      await page
        .locator('input[accept=".json"]')
        .setInputFiles({ name: '复核意见.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await page.getByRole('alert').last().scrollIntoViewIfNeeded();
    },
  },
  {
    ...bench('coverage', 'office'),
    name: 'workbench-by-department',
    act: (page) => page.getByText('部门 × 指标项').click(),
  },
  {
    ...bench('plans', 'empty', { height: 1400 }),
    name: 'workbench-import-preview',
    async act(page) {
      await page.getByLabel(/粘贴/).fill('演示');
      await button('读取粘贴的内容')(page);
    },
  },
  {
    ...bench('plans', 'failing'),
    name: 'workbench-import-failed',
    async act(page) {
      await page.getByLabel(/粘贴/).fill('演示');
      await button('读取粘贴的内容')(page);
    },
  },
  { ...bench('plans', 'first'), name: 'workbench-role', act: button('下一步') },
  { ...bench('bundles', 'normal', { height: 1000 }), name: 'workbench-exported', act: button('导出资料包') },
  { ...bench('bundles', 'failing'), name: 'workbench-nothing-to-export' },
  {
    ...bench('bundles', 'normal', { height: 1000 }),
    name: 'workbench-verify-failed',
    async act(page) {
      const field = page.locator('input[type=file]').last();
      await field.setInputFiles(zip('坏包'));
      await page.getByText(/^✕/).last().scrollIntoViewIfNeeded();
    },
  },
  {
    ...bench('bundles', 'normal', { height: 2200 }),
    name: 'workbench-receive',
    act: (page) =>
      page
        .locator('input[type=file]')
        .first()
        .setInputFiles(['市教育局', '市商务局冲突', '市科技局断', '坏包'].map(zip)),
  },
  {
    ...bench('bundles', 'normal', { width: 360, height: 2200 }),
    name: 'workbench-receive-narrow',
    act: (page) => page.locator('input[type=file]').first().setInputFiles(['市教育局', '市科技局断'].map(zip)),
  },
  {
    ...bench('bundles', 'normal', { height: 1800 }),
    name: 'workbench-received',
    async act(page) {
      await page.locator('input[type=file]').first().setInputFiles(zip('市教育局'));
      await button('收进（1 个资料包）')(page);
    },
  },
  {
    ...bench('settings', 'copied', { height: 1700 }),
    name: 'workbench-settings-copy-sound',
    act: button('更新并核对'),
  },
  { ...bench('settings', 'copied', { height: 1700 }), name: 'workbench-settings-restored', act: button('从副本恢复') },
  { ...bench('settings', 'asleep', { height: 1700 }), name: 'workbench-settings-checked', act: button('开始核对') },
  {
    ...bench('settings', 'unsound', { height: 1700 }),
    name: 'workbench-settings-unsound',
    async act(page) {
      await button('只核对')(page);
      await button('开始核对')(page);
    },
  },
  bench('settings', 'pickerless', { height: 1700 }),
  bench('settings', 'copied', { height: 1700, language: 'en' }),
  { ...panel('normal'), name: 'panel-offline', act: goOffline },
  { ...bench('overview', 'normal'), name: 'workbench-offline', act: goOffline },
  { ...panel('unreachable'), name: 'panel-unreachable' },
  { ...panel('practice'), name: 'panel-practice' },
  { ...bench('practice', 'first', { height: 900 }), name: 'practice', app: 'practice' },
];

/** All screens that must look right and pass the accessibility check. */
export const screens: Screen[] = [
  ...panelStates.map((state) => panel(state)),
  ...['normal', 'warning', 'first', 'running'].map((state) => panel(state, { theme: 'dark' })),
  panel('normal', { language: 'en' }),
  ...routes.map((route) => bench(route, 'normal')),
  ...routes.map((route) => bench(route, 'normal', { theme: 'dark' })),
  ...['overview', 'coverage', 'gallery', 'plans'].map((route) => bench(route, 'normal', { language: 'en' })),
  ...routes.map((route) => bench(route, 'normal', { width: 360 })),
  ...['overview', 'plans', 'settings'].map((route) => bench(route, 'first')),
  ...['overview', 'coverage', 'gallery', 'bundles', 'plans'].map((route) => bench(route, 'empty')),
  ...['overview', 'gallery', 'coverage'].map((route) => bench(route, 'many')),
  bench('coverage', 'office'),
  bench('overview', 'loading'),
  bench('overview', 'error'),
  // Following the system, which is light here.
  ...['overview', 'coverage', 'gallery'].map((route) => ({
    ...bench(route, 'normal', { theme: 'contrast' }),
    name: `workbench-${route}-contrast`,
  })),
  { ...panel('warning', { theme: 'contrast' }), name: 'panel-warning-contrast' },
  // 200 % zoom of a window of 1280.
  ...routes.map((route) => bench(route, 'normal', { width: 640, height: 400 })),
  ...acted,
];

/** Opens a browser for the preview page served at `base`; `close` ends it. */
export async function openPreview(base: string): Promise<{
  browser: Browser;
  url(screen: Screen): string;
  /** The same for all screens of one look: scripts that were read once are not read and compiled for each. */
  contextFor(screen: Screen): Promise<BrowserContext>;
  close(): Promise<void>;
}> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const contexts = new Map<string, Promise<BrowserContext>>();
  return {
    browser,
    contextFor({ theme, language }) {
      const look = `${theme} ${language}`;
      const known = contexts.get(look);
      if (known) return known;
      const made = browser.newContext({
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        // Until the settings are read, the screens follow the system.
        colorScheme: theme === 'dark' ? 'dark' : 'light',
      });
      contexts.set(look, made);
      return made;
    },
    url: ({ app, state, route, theme = 'light', language = 'zh-CN' }) =>
      `${base}?app=${app}&state=${state}&theme=${theme}&language=${language}${route ? `#/${route}` : ''}`,
    close: () => browser.close(),
  };
}

/** Opens one screen and waits until nothing is being read any more. */
export async function openScreen(opened: Awaited<ReturnType<typeof openPreview>>, screen: Screen) {
  const page = await (await opened.contextFor(screen)).newPage();
  await page.setViewportSize({ width: screen.width, height: screen.height });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  // What an earlier screen of the same context chose (a list, say) is not this one's.
  await page.addInitScript(() => localStorage.clear());
  await page.goto(opened.url(screen));
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(100);
  await screen.act?.(page);
  // The colour scheme is set after the first drawing; a check in between would see the old colours.
  await page.waitForFunction(
    (scheme) => !scheme || document.documentElement.dataset.mantineColorScheme === scheme,
    screen.theme === 'contrast' ? 'light' : (screen.theme ?? null),
  );
  await page.waitForTimeout(250);
  return { page, errors, close: () => page.close() };
}
