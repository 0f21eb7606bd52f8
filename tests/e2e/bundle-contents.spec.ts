import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { PNG } from 'pngjs';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { zhCN } from '@/lib/words/zh-cn';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { longPicture, scan } from '../support/made-papers';
import { importPlanList, openBundles } from '../support/workbench';

const { coverage, paper, bundleExport } = zhCN;

let browser: ExtensionBrowser;
let folder: string;
test.beforeAll(async () => {
  folder = process.env.KEEP ?? (await mkdtemp(join(tmpdir(), 'shuangsuiji-contents-')));
  mkdirSync(folder, { recursive: true });
  browser = await launchExtension({ viewport: { width: 1400, height: 1000 } });
  await importPlanList(browser, 'tests/fixtures/plan55-sample.csv');
});
test.afterAll(async () => {
  await browser.close();
  if (!process.env.KEEP) await rm(folder, { recursive: true, force: true });
});

test('papers dropped on a slot become a PDF in volumes, with long pictures cut between the lines', async () => {
  test.setTimeout(180_000);
  const page = await browser.openOwn('workbench.html#/coverage');
  await page.locator('table [tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: coverage.addFile }).first().click();
  const long = longPicture(1280, 6000);
  await (await chooser).setFiles([
    { name: '演示长图.png', mimeType: 'image/png', buffer: long },
    { name: '演示抽查方案〔2022〕5号.pdf', mimeType: 'application/pdf', buffer: await scan(3) },
    { name: '演示短图.png', mimeType: 'image/png', buffer: longPicture(800, 500, 7) },
    { name: '演示表.ofd', mimeType: 'application/octet-stream', buffer: Buffer.from('演示') },
  ]);
  await expect(dialog.getByText(paper.doubtful(3))).toBeVisible();
  await page.close();

  const bundles = await browser.openOwn('workbench.html#/bundles');
  await bundles
    .locator('summary')
    .filter({ hasText: `${bundleExport.contents}：` })
    .click();
  await bundles.getByRole('radio', { name: bundleExport.pdf.item }).click();
  await expect(bundles.getByRole('radio', { name: bundleExport.pdf.item })).toBeChecked();
  await bundles.close();
  const exporting = await openBundles(browser, folder);
  const zip = await exporting.take({ kind: 'all' });
  await exporting.close();
  if (!zip) throw new Error('nothing was exported');
  const report = await verifyBundle(new Blob([readFileSync(zip)]));
  expect(report.ok && report.value.faults).toEqual([]);

  execFileSync('unzip', ['-qqo', zip, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const data = join(folder, basename(zip, '.zip'), 'data');
  const pdfs = readdirSync(join(data, '合订本'), { recursive: true, encoding: 'utf8' }).filter((one) =>
    /pdf$/.test(one),
  );
  expect(pdfs).toHaveLength(1);
  const pdf = join(data, '合订本', pdfs[0]!);
  expect(execFileSync('qpdf', ['--check', pdf]).toString()).toContain('No syntax or stream encoding errors');
  const document = await PDFDocument.load(readFileSync(pdf));
  expect(document.getTitle()).toBeTruthy();
  // 6,000 rows of which 1,720 fit on a page: 4; three of the scan, the short picture, the note about the OFD.
  expect(document.getPageCount()).toBe(4 + 3 + 1 + 1);

  // Pictures and captions stand in it with PNG's own rows: nothing was decoded and packed again, which takes minutes.
  const pictures = document.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) =>
      one instanceof PDFRawStream && String(one.dict.get(PDFName.of('Subtype'))) === '/Image' ? [one.dict] : [],
    );
  expect(pictures.length).toBeGreaterThan(10);
  for (const picture of pictures) expect(String(picture.get(PDFName.of('DecodeParms')))).toContain('/Predictor 15');

  // The picture in the PDF is the picture in the bundle, row for row, and no line of text is cut in two.
  const rows = execFileSync('pdftoppm', ['-r', '150', '-png', pdf, join(folder, 'page')]);
  expect(rows.length).toBe(0);
  const first = PNG.sync.read(readFileSync(join(folder, 'page-1.png')));
  const dark = (y: number) => {
    let count = 0;
    for (let x = 120; x < first.width - 120; x++) if (first.data[(y * first.width + x) * 4]! < 200) count++;
    return count;
  };
  // From the foot's number upwards: white, then the last line of text whole. A line is 14 of 24 rows, so about 12 of 20.
  const heights: number[] = [];
  for (let y = 0, run = 0; y < first.height; y++) {
    if (dark(y) > 60) run++;
    else if (run > 0) {
      heights.push(run);
      run = 0;
    }
  }
  const lines = heights.filter((height) => height >= 6 && height <= 16);
  expect(lines.length).toBeGreaterThan(60);
  expect(Math.max(...lines) - Math.min(...lines)).toBeLessThanOrEqual(4);
});
