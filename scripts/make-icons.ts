import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** Draws scripts/icon.svg as the PNGs that the manifest names. Run after changing the drawing: `tsx scripts/make-icons.ts`. */
const sizes = [16, 32, 48, 128];
const drawing = await readFile(new URL('./icon.svg', import.meta.url), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../public/icon/${size}.png`, import.meta.url), picture);
    await page.close();
  }
} finally {
  await browser.close();
}
