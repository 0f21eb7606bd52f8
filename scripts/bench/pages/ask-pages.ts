import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { computeSlots } from '@/lib/coverage/slots';
import { noTags } from '@/lib/model/settings';
import { previewPlanList } from '@/lib/plans/preview';
import { type SizedFrameReading, toPageReading } from '@/lib/recognise/read-page';
import { recognise } from '@/lib/recognise/recognise';
import type { PageReading } from '@/lib/recognise/types';
import { proposeTags } from '@/lib/tag/propose';
import { defaultAssessment } from '@/lib/use-cases/assessment-view';
import type { RunningSites } from '../../../tests/sites/serve';
import { bundleReader, readerGlobal } from '../../reader-bundle';
import { type LabelledPage, labelledPages } from './labelled-pages';
import { varyPage } from './vary-page';

/** What was said of one page, against what it is. */
export interface PageAnswer {
  name: string;
  /** Top-1 plan and item; null where the page must be left alone. */
  right: boolean | null;
  /** Filed at once, under something that it does not prove. */
  filedWrongly: boolean;
  said: string;
}

/** Opens every labelled page, changes it by its own seed, reads it as the extension does and asks for the proposal. */
export async function askPages(sites: RunningSites): Promise<PageAnswer[]> {
  const ask = await asker();
  const reader = await bundleReader();
  const read = `(() => { ${reader}; const r = ${readerGlobal}; return r.isOwnFrameVisible(window) ? r.readFrame(document, window) : null; })()`;
  const browser: Browser = await chromium.launch({
    ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
    args: [`--host-resolver-rules=${sites.hostRules}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    // `tsx` names functions by a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (made) => made');
    const answers: PageAnswer[] = [];
    for (const [at, labelled] of labelledPages(sites).entries()) {
      await page.goto('about:blank');
      await page.goto(labelled.url, { waitUntil: 'load', timeout: 30_000 });
      await page.waitForTimeout(labelled.url.includes('platformElement') || labelled.url.includes('/#/') ? 600 : 120);
      const others = [ask.planName(at * 7 + 3), ask.planName(at * 11 + 5)].filter(
        (name) => name !== ask.planOf(labelled),
      );
      const variation = { seed: at * 7919 + 17, others, year: labelled.year ?? null };
      for (const frame of page.frames()) await frame.evaluate(varyPage, variation);
      const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(read)));
      const reading = toPageReading(frames.filter((frame) => frame !== null) as SizedFrameReading[]);
      answers.push(ask.judge(labelled, reading));
    }
    return answers;
  } finally {
    await browser.close();
  }
}

async function asker() {
  const catalogue = builtInCatalogue();
  const assessment = { ...defaultAssessment(catalogue), me: { role: 'city-office' as const, department: null } };
  const file = new URL('../../../tests/fixtures/plan55-sample.csv', import.meta.url);
  const bytes = new Uint8Array(readFileSync(file)).buffer;
  const list = await previewPlanList(
    { name: 'plan55-sample.csv', bytes },
    { assessment, catalogue, plans: [], departments: [] },
  );
  if (!list.ok) throw new Error(list.error.code);
  const { plans, departments } = list.value;
  const nothing = { firms: [], exemptions: [], evidence: [], filings: [] };
  const slots = computeSlots({ assessment, catalogue, departments, plans, ...nothing });
  const { year, region } = assessment;
  const serialOf = (id: string | undefined) => plans.find((plan) => plan.id === id)?.serial ?? null;
  return {
    planName: (at: number) => plans[at % plans.length]?.name ?? '',
    planOf: ({ serial }: LabelledPage) => plans.find((plan) => plan.serial === serial)?.name ?? '',
    judge({ name, items, serial }: LabelledPage, reading: PageReading): PageAnswer {
      const recognition = recognise(reading, { plans, departments, catalogue, year, region });
      const proposal = proposeTags({ recognition, sticky: noTags, catalogue, plans, departments, assessment, slots });
      const item = recognition.materials[0]?.value.item;
      const plan = serialOf(recognition.plans[0]?.value);
      const proves = items.length > 0;
      const right = item !== undefined && items.includes(item) && (serial === null || plan === serial);
      const accepted = (slot: (typeof proposal.slots)[number]) =>
        (items.includes(slot.item) ||
          ([14, 15, 16].includes(slot.item) && items.some((no) => [14, 15, 16].includes(no)))) &&
        (!('plan' in slot.subject) || serialOf(slot.subject.plan) === serial);
      const filedWrongly =
        proposal.decision === 'file' && proposal.warnings.length === 0 && !proposal.slots.every(accepted);
      const kind = `${recognition.kind.value} ${recognition.kind.score.toFixed(2)}`;
      const said = `第${item ?? '—'}项 计划${plan ?? '—'}（${kind}，${proposal.decision}）`;
      return { name, right: proves ? right : null, filedWrongly, said };
    },
  };
}
