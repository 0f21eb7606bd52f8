import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { looks } from '../tests/support/preview/looks';
import { openPreview, openScreen } from '../tests/support/preview/screens';
import { servePreview } from '../tests/support/preview/serve';
import { readArguments } from './arguments';
import { palettePng } from './palette-png';
import { screenSheet } from './screen-sheet';
import { screensIndex } from './screens-index';

// `npm run screens`: every state of every screen in every look, with demo data, for people to look at. All of
// them together are also put on sheets, one a state, for the docs.

const { only, out } = readArguments(
  { only: { type: 'string', default: '' }, out: { type: 'string', default: '.output/screens' } },
  'npm run screens [-- --only 名字的一部分] [--out 文件夹]',
);
await mkdir(out, { recursive: true });
const served = await servePreview();
const opened = await openPreview(served.base);
const waiting = looks.filter(({ name }) => new RegExp(only).test(name));
let failed = 0;

/** One picture at a time: several pages drawing at once give pieces of each other. */
let shooting: Promise<unknown> = Promise.resolve();

/** A picture that came out the same twice. */
function settledShot(page: Page): Promise<Buffer> {
  const shot = shooting.then(async () => {
    await page.bringToFront();
    for (let tries = 0, before = await page.screenshot({ animations: 'disabled' }); tries < 10; tries++) {
      const now = await page.screenshot({ animations: 'disabled' });
      if (now.equals(before)) return now;
      before = now;
    }
    throw new Error('the picture never comes to rest');
  });
  shooting = shot.catch(() => undefined);
  return shot;
}

/** Takes what is next, until nothing is left: several side by side, as a screen mostly waits. */
async function takeAll(): Promise<void> {
  for (let look = waiting.shift(); look; look = waiting.shift()) {
    try {
      const { page, close } = await openScreen(opened, look);
      await writeFile(join(out, `${look.name}.png`), palettePng(await settledShot(page)));
      await close();
    } catch (error) {
      failed++;
      console.error(`${look.name}：${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
}

/** `docs/screens` and its index, anew. */
async function makeSheets(): Promise<void> {
  const sheets = 'docs/screens';
  await rm(sheets, { recursive: true, force: true });
  await mkdir(sheets, { recursive: true });
  for (const of of new Set(looks.map((look) => look.of))) {
    const names = looks.filter((look) => look.of === of).map(({ name }) => name);
    const pictures = await Promise.all(names.map((name) => readFile(join(out, `${name}.png`))));
    await writeFile(join(sheets, `${of}.png`), screenSheet(pictures));
  }
  await writeFile('docs/screens.md', screensIndex(looks));
}

try {
  await Promise.all([1, 2, 3, 4].map(takeAll));
  // Also after a few were drawn anew among all the others.
  if (failed === 0 && looks.every(({ name }) => existsSync(join(out, `${name}.png`)))) await makeSheets();
} finally {
  await opened.close();
  await served.close();
}
process.exit(failed === 0 ? 0 : 1);
