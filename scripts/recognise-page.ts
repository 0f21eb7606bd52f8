import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
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
import { startSites } from '../tests/sites/serve';
import { stop } from './arguments';
import { bundleReader, readerGlobal } from './reader-bundle';

export interface RecogniseOptions {
  url: string;
  /** A plan list's path. */
  plans: string | undefined;
  item: number | null;
  /** Milliseconds after the page has loaded. */
  wait: number;
  /** Opens the demo systems, under their own addresses. */
  demo: boolean;
}

/** Why a page did not open, from what the browser says. */
const failures: [RegExp, string][] = [
  [/ERR_NAME_NOT_RESOLVED/, '找不到这个网址的服务器，请核对网址和网络'],
  [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/, '服务器没有回应这个连接'],
  [/ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE|ERR_PROXY/, '这台电脑连不到它，请检查网络'],
  [/ERR_CERT|ERR_SSL/, '它的安全证书不被信任'],
  [/ERR_FILE_NOT_FOUND/, '没有这个文件'],
  [/Download is starting|ERR_ABORTED/, '它是下载的文件，不是网页'],
  [/Timeout/i, '30 秒内没有打开'],
];
function failure(error: unknown): Error {
  const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return new Error(failures.find(([pattern]) => pattern.test(said))?.[1] ?? said);
}

/** Opens the page in a plain browser and reads its top document and every visible frame, other origins included. */
async function readUrl({ url, wait, demo }: RecogniseOptions): Promise<PageReading> {
  const reader = await bundleReader();
  const sites = demo ? await startSites() : null;
  const browser: Browser = await chromium.launch({
    ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
    // Chromium refuses its sandbox to root, as in a container.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(sites ? [`--host-resolver-rules=${sites.hostRules}`] : []),
    ],
  });
  try {
    const page: Page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 }).catch((error: unknown) => {
      throw failure(error);
    });
    await page.waitForTimeout(wait);
    const run = `(() => { ${reader}; const r = ${readerGlobal}; return r.isOwnFrameVisible(window) ? r.readFrame(document, window) : null; })()`;
    const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(run)));
    return toPageReading(frames.filter((frame) => frame !== null) as SizedFrameReading[]);
  } finally {
    await browser.close();
    await sites?.close();
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
  return stop(problemLine(zhCN, list.error));
}

/** Prints the proposal for a page as JSON. */
export async function printProposal(options: RecogniseOptions): Promise<void> {
  const { item } = options;
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
    sticky: { ...noTags, item },
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
