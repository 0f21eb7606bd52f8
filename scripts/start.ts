import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments, stop } from './arguments';
import { table } from './table';

const usage = 'npm start [-- --headless --out 文件夹]';
const planList = resolve('tests/fixtures/plan55-sample.csv');

/** `npm start`: a browser with the extension and the demo systems; with `--headless`, the whole job without hands. */
const options = readArguments({ headless: { type: 'boolean' }, out: { type: 'string' } }, usage);
if (options.headless && !options.out) stop(`--headless 要用 --out 指明资料包放在哪个文件夹。\n用法：${usage}`, 2);
if (options.out && !options.headless) stop(`--out 只和 --headless 一起用。\n用法：${usage}`, 2);
if (!options.headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  stop('这里没有图形界面，不能打开浏览器。要不用手跑完全过程，请用：npm start -- --headless --out 文件夹');

// Loaded only now, so that a wrong call is answered at once.
const { startSites } = await import('../tests/sites/serve');
const { extensionId, launchExtension } = await import('../tests/support/extension-browser');
const { buildExtension } = await import('./build-extension');
const { runMainJob } = await import('./main-job');

console.log('构建扩展……');
buildExtension();
const sites = await startSites();
const sized = { hostRules: sites.hostRules, viewport: { width: 1680, height: 1050 } };

async function withoutHands(folder: string): Promise<number> {
  const browser = await launchExtension(sized);
  try {
    const { rows, lacking } = await runMainJob({ browser, sites, folder, say: console.log }, planList);
    const cells = rows.map(({ file, pictures, missing, bytes, faults }) => [
      file,
      pictures,
      missing,
      `${(bytes / 2 ** 20).toFixed(1)} MB`,
      faults.length === 0 ? '完好' : `${faults.length} 处不符`,
    ]);
    console.log(`\n${table(['资料包', '佐证', '缺项', '大小', '核对'], cells)}\n`);
    for (const sentence of lacking) console.error(sentence);
    console.log(
      lacking.length === 0 ? `全部完成：${rows.length} 个资料包在 ${folder}` : `有 ${lacking.length} 处没有完成。`,
    );
    return lacking.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function withHands(): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'shuangsuiji-demo-'));
  const browser = await launchExtension({ ...sized, headless: false, profile });
  const [page] = browser.context.pages();
  await page?.goto(sites.url('index', '/'));
  await browser.openOwn('workbench.html#/overview');
  await page?.bringToFront();
  console.log(`
浏览器已经打开，扩展已经装好：
  演示系统   ${sites.url('index', '/')}（只在这个浏览器里能打开）
  工作台     chrome-extension://${extensionId}/workbench.html
  计划表     ${planList}（在工作台“计划与部门”里导入）
  快捷键     Alt+Shift+S 可见区域 · Alt+Shift+L 整页 · Alt+Shift+E 框选 · Alt+Shift+D 打开侧边栏
这里的数据都是演示，关掉浏览器就结束；数据留在 ${profile}
`);
  await new Promise<void>((done) => browser.context.once('close', () => done()));
}

let code = 0;
try {
  if (options.headless && options.out) code = await withoutHands(resolve(options.out));
  else await withHands();
} catch (error) {
  console.error(`没有完成：${error instanceof Error ? error.message : String(error)}`);
  code = 1;
} finally {
  await sites.close();
}
process.exit(code);
