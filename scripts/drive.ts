import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readArguments, stop } from './arguments';

const usage =
  'npm run drive -- --url 网址 --mode visible|full|region|framed|content --out 文件夹 [--plan 序号] [--item 项号] ' +
  '[--plans 计划表] [--viewport 宽x高] [--dpr 倍数] [--region x,y,宽,高] [--wait 毫秒] [--zoom 百分比] [--demo]';
const modes = ['visible', 'full', 'region', 'framed', 'content'] as const;

/** `npm run drive`: takes one picture of any page by the extension's own command path, and exports its bundle. */
const options = readArguments(
  {
    url: { type: 'string' },
    mode: { type: 'string', default: 'full' },
    out: { type: 'string' },
    plan: { type: 'string' },
    item: { type: 'string' },
    plans: { type: 'string', default: 'tests/fixtures/plan55-sample.csv' },
    viewport: { type: 'string', default: '1280x800' },
    dpr: { type: 'string', default: '1' },
    region: { type: 'string' },
    wait: { type: 'string', default: '500' },
    zoom: { type: 'string', default: '100' },
    demo: { type: 'boolean' },
  },
  usage,
);
const wrong = (sentence: string): never => stop(`${sentence}\n用法：${usage}`, 2);

function number(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    wrong(`--${flag} 要 ${least} 到 ${most} 之间的数，收到的是：${text}`);
  return value;
}
function numbers(flag: string, text: string, pattern: RegExp): number[] {
  const found = pattern.exec(text);
  if (!found) return wrong(`--${flag} 写得不对：${text}`);
  return found.slice(1).map(Number);
}

const url = options.url ?? wrong('没有用 --url 指明网页。');
if (!URL.canParse(url)) wrong(`--url 不是网址：${url}`);
const out = resolve(options.out ?? wrong('没有用 --out 指明文件夹。'));
const mode = modes.find((one) => one === options.mode) ?? wrong(`不认识的 --mode：${options.mode}。`);
const [width = 0, height = 0] = numbers('viewport', options.viewport, /^(\d{3,5})[x×](\d{3,5})$/);
const scale = number('dpr', options.dpr, 0.5, 4);
const zoom = number('zoom', options.zoom, 25, 500) / 100;
const wait = number('wait', options.wait, 0, 60_000);
const item = options.item === undefined ? undefined : number('item', options.item, 1, 99);
const plan = options.plan === undefined ? undefined : number('plan', options.plan, 1, 99_999);
const [x = 0, y = 0, w = 0, h = 0] = options.region
  ? numbers('region', options.region, /^(\d+),(\d+),(\d+),(\d+)$/)
  : [];

// Loaded only now, so that a wrong call is answered at once.
const { problemLine } = await import('@/lib/words/problem-sentence');
const { zhCN } = await import('@/lib/words/zh-cn');
const { startSites } = await import('../tests/sites/serve');
const { pressCapture } = await import('../tests/support/clerk');
const { launchExtension } = await import('../tests/support/extension-browser');
const { storedBytes, storedEvidence, storedFilings } = await import('../tests/support/stored');
const { chooseShell, chooseTags, importPlanList, openBundles } = await import('../tests/support/workbench');
const { buildExtension } = await import('./build-extension');

buildExtension();
const sites = options.demo ? await startSites() : null;
const browser = await launchExtension({
  ...(sites ? { hostRules: sites.hostRules } : {}),
  scale,
  viewport: { width: width + 420, height: height + 140 },
});

async function drive(): Promise<number> {
  await mkdir(out, { recursive: true });
  // Filing needs an assessment and its plans, as a clerk has them.
  await importPlanList(browser, resolve(options.plans));
  if (plan !== undefined || item !== undefined)
    await chooseTags(browser, { ...(item === undefined ? {} : { item }), ...(plan === undefined ? {} : { plan }) });
  if (mode === 'content') await chooseShell(browser, 'content');
  const page = await browser.context.newPage();
  const loaded = await page.goto(url, { waitUntil: 'load', timeout: 60_000 }).catch((error: Error) => error);
  if (loaded instanceof Error) {
    console.error(`打不开这个网页：${loaded.message.split('\n')[0]}`);
    return 1;
  }
  await page.waitForTimeout(wait);
  await browser.clickIcon(page);
  if (zoom !== 1) {
    await (await browser.worker()).evaluate(async (factor) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, factor);
    }, zoom);
    await page.waitForTimeout(300);
  }
  await browser.fitViewport(page, { width: Math.round(width / zoom), height: Math.round(height / zoom) });

  const started = performance.now();
  const session = await pressCapture(browser, page, mode === 'content' ? 'full' : mode, {
    within: 300_000,
    ...(w > 0 && h > 0 ? { drag: { x, y, width: w, height: h } } : {}),
  });
  const captureMs = Math.round(performance.now() - started);
  if (session.problem) {
    console.error(problemLine(zhCN, session.problem));
    return 1;
  }
  const worker = await browser.worker();
  const evidence = (await storedEvidence(worker)).find(({ record }) => record.id === session.capture);
  if (!evidence?.record.capture) throw new Error('截图已报告完成，但库里没有它。');
  const { record } = evidence;
  const { capture } = evidence.record;
  const picture = join(out, `${record.id}.png`);
  await writeFile(picture, await storedBytes(worker, record.id));
  const exporting = performance.now();
  const bundles = await openBundles(browser, out);
  const bundle = await bundles.take({ kind: 'all' });
  const filings = (await storedFilings(worker)).filter(({ evidence: id }) => id === record.id);
  console.log(
    JSON.stringify({
      url: page.url(),
      title: await page.title(),
      mode: capture.mode,
      status: capture.status,
      reasons: capture.reasons,
      picture: { file: picture, ...record.picture, bytes: record.content.bytes, sha256: record.content.sha256 },
      bundle,
      slots: filings.map(({ slot }) => slot),
      scroller: capture.scroller,
      viewport: capture.viewport,
      shots: capture.tiles.reduce((sum, { retakes }) => sum + 1 + retakes, 0),
      tiles: capture.tiles.length,
      worstSeam: Math.max(0, ...capture.seams.map(({ unequal }) => unequal)),
      ms: {
        capture: captureMs,
        shooting: capture ? Date.parse(capture.finishedAt) - Date.parse(capture.startedAt) : null,
        export: Math.round(performance.now() - exporting),
      },
    }),
  );
  return 0;
}

let code = 1;
try {
  code = await drive();
} catch (error) {
  console.error(`没有完成：${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
} finally {
  await browser.close();
  await sites?.close();
}
process.exit(code);
