import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { builtInCatalogue } from '../lib/coverage/built-in-catalogue';
import { computeSlots } from '../lib/coverage/slots';
import type { Assessment } from '../lib/model/assessment';
import type { Catalogue } from '../lib/model/catalogue';
import { assessmentId } from '../lib/model/ids';
import { noTags } from '../lib/model/settings';
import { toSlotKey } from '../lib/model/slot';
import { previewPlanList } from '../lib/plans/preview';
import { type SizedFrameReading, toPageReading } from '../lib/recognise/read-page';
import { recognise } from '../lib/recognise/recognise';
import type { PageReading } from '../lib/recognise/types';
import { proposeTags } from '../lib/tag/propose';
import { problemLine } from '../lib/words/problem-sentence';
import { zhCN } from '../lib/words/zh-cn';
import { bundleReader, readerGlobal } from './reader-bundle';

const usage = '用法：npm run recognise -- --url 网址 [--plans 计划表] [--item 项号] [--wait 毫秒]';

/** A mistake in how the tool was called: exit code 2. */
class UsageError extends Error {}

interface Options {
  url: string;
  plans: string | null;
  item: number | null;
  wait: number;
}

function readOptions(args: string[]): Options {
  const { values } = parseOptions(args);
  if (!values.url) throw new UsageError('缺少 --url。');
  if (!URL.canParse(values.url)) throw new UsageError(`--url 不是网址：${values.url}`);
  if (!/^(https?|file):$/.test(new URL(values.url).protocol))
    throw new UsageError(`只能打开 http、https 或 file 网址：${values.url}`);
  if (values.plans !== undefined && !existsSync(values.plans)) throw new UsageError(`找不到计划表：${values.plans}`);
  return {
    url: values.url,
    plans: values.plans ?? null,
    item: values.item === undefined ? null : wholeNumber('--item', values.item),
    wait: wholeNumber('--wait', values.wait ?? '500'),
  };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        url: { type: 'string' },
        plans: { type: 'string' },
        item: { type: 'string' },
        wait: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`${flag} 要一个整数，收到的是：${text}`);
  return Number(text);
}

/** Opens the page in a plain browser and reads its top document and every visible frame, other origins included. */
async function readUrl({ url, wait }: Options): Promise<PageReading> {
  const reader = await bundleReader();
  const browser: Browser = await chromium.launch({
    ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
    // Chromium refuses its sandbox to root, as in a container.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page: Page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
    await page.waitForTimeout(wait);
    const run = `(() => { ${reader}; const r = ${readerGlobal}; return r.isOwnFrameVisible(window) ? r.readFrame(document, window) : null; })()`;
    const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(run)));
    return toPageReading(frames.filter((frame) => frame !== null) as SizedFrameReading[]);
  } finally {
    await browser.close();
  }
}

function assessmentOf(catalogue: Catalogue): Assessment {
  const { year, region } = catalogue;
  return {
    id: assessmentId(region.code, year),
    year,
    region,
    level: 'city',
    catalogueId: catalogue.id,
    me: { role: 'city-office', department: null },
  };
}

/** The plans of a list as the extension would import them; a refusal stops the tool with its sentence. */
async function readPlans(path: string, assessment: Assessment, catalogue: Catalogue) {
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)).buffer };
  const list = await previewPlanList(file, { assessment, catalogue, plans: [], departments: [] });
  if (list.ok) return list.value;
  throw new Error(problemLine(zhCN, list.error));
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const catalogue = builtInCatalogue();
  const assessment = assessmentOf(catalogue);
  const { plans, departments } = options.plans
    ? await readPlans(options.plans, assessment, catalogue)
    : { plans: [], departments: [] };
  const slots = computeSlots({
    assessment,
    catalogue,
    departments,
    plans,
    firms: [],
    exemptions: [],
    evidence: [],
    filings: [],
  });
  const reading = await readUrl(options);
  const started = performance.now();
  const recognition = recognise(reading, {
    plans,
    departments,
    catalogue,
    year: assessment.year,
    region: assessment.region,
  });
  const proposal = proposeTags({
    recognition,
    sticky: { ...noTags, item: options.item },
    catalogue,
    plans,
    departments,
    assessment,
    slots,
  });
  const milliseconds = Math.round((performance.now() - started) * 10) / 10;
  const named = recognition.plans
    .slice(0, 5)
    .map((guess) => ({ ...guess, name: plans.find((plan) => plan.id === guess.value)?.name }));
  const answer = {
    url: reading.url,
    title: reading.title,
    proposal: { ...proposal, slots: proposal.slots.map(toSlotKey), alternatives: proposal.alternatives.map(toSlotKey) },
    recognition: { ...recognition, plans: named, firms: recognition.firms.slice(0, 20) },
    milliseconds,
  };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

main().catch((error: unknown) => {
  const sentence = error instanceof Error ? error.message.split('\n')[0] : String(error);
  process.stderr.write(error instanceof UsageError ? `${sentence}\n${usage}\n` : `没有读成这个页面：${sentence}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
