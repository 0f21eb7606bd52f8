import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { looks } from '../tests/support/preview/looks';
import { openPreview, openScreen } from '../tests/support/preview/screens';
import { servePreview } from '../tests/support/preview/serve';
import { readArguments } from './arguments';
import { palettePng } from './palette-png';
import { screensIndex } from './screens-index';

// `npm run screens`: every state of every screen in every look, with demo data, for people to look at; and their index.

const { only, out } = readArguments(
  { only: { type: 'string', default: '' }, out: { type: 'string', default: '.output/screens' } },
  'npm run screens [-- --only 名字的一部分] [--out 文件夹]',
);
await mkdir(out, { recursive: true });
const served = await servePreview();
const opened = await openPreview(served.base);
const waiting = looks.filter(({ name }) => new RegExp(only).test(name));
let failed = 0;

/** Takes what is next, until nothing is left: several side by side, as a screen mostly waits. */
async function takeAll(): Promise<void> {
  for (let look = waiting.shift(); look; look = waiting.shift()) {
    try {
      const { page, close } = await openScreen(opened, look);
      await writeFile(join(out, `${look.name}.png`), palettePng(await page.screenshot()));
      await close();
    } catch (error) {
      failed++;
      console.error(`${look.name}：${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
}

try {
  await Promise.all([1, 2, 3, 4].map(takeAll));
  await writeFile(join(out, 'README.md'), screensIndex(looks));
} finally {
  await opened.close();
  await served.close();
}
process.exit(failed === 0 ? 0 : 1);
