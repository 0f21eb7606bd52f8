import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPreview, openScreen, screens } from './screens';
import { servePreview } from './serve';

/** `tsx tests/support/preview/shoot.ts DIR [PATTERN]`: one PNG a screen, to be looked at. */
const [dir, only = ''] = process.argv.slice(2);
if (!dir) throw new Error('usage: shoot.ts DIR [PATTERN]');
await mkdir(dir, { recursive: true });
const served = await servePreview();
const opened = await openPreview(served.base);
try {
  for (const screen of screens.filter(({ name }) => new RegExp(only).test(name))) {
    const { page, errors, close } = await openScreen(opened, screen);
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(dir, `${screen.name}.png`) });
    if (errors.length) process.stderr.write(`${screen.name}: ${errors.join('; ')}\n`);
    await close();
  }
} finally {
  await opened.close();
  await served.close();
}
