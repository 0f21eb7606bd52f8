import type { CaptureSession } from '@/lib/messages/protocol';
import { problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import type { AssessmentView, PageView, Workspace } from '@/lib/use-cases/workspace';
import sheet from '../../fixtures/plan55-sample.csv?raw';
import { demoView, emptyView } from '../demo-data';
import { deskView } from '../fake-reviews';
import { createFakeWorkspace } from '../fake-workspace';

const plan = (serial: number) => `140600-2022-${String(serial).padStart(3, '0')}`;
const result = (serial: number) => ({
  item: 18,
  material: 'result-publication',
  subject: { kind: 'plan' as const, plan: plan(serial) },
});

const recognised: PageView = {
  url: 'https://www.gsxt.gov.cn/demo/result?task=140600202208011002',
  title: '检查结果公告 - 国家企业信用信息公示系统（演示）',
  access: 'granted',
  recognition: {
    system: { value: 'publicity', score: 0.97, reason: '演示' },
    kind: { value: 'result-notice', score: 0.93, reason: '标题含“检查结果公告”，列有“抽查计划名称、检查结果”' },
    plans: [{ value: plan(2), score: 0.95, reason: '页面上有计划名称' }],
    departments: [],
    firms: [],
    materials: [{ value: { item: 18, material: 'result-publication' }, score: 0.95, reason: '演示' }],
    quality: [],
    facts: {},
  },
  proposal: {
    decision: 'file',
    slots: [result(2)],
    alternatives: [],
    warnings: [],
    reason: '页面上的计划名称与第 2 项一致',
  },
};

const doubtful: PageView = {
  ...recognised,
  proposal: {
    decision: 'ask',
    slots: [result(3)],
    alternatives: [result(2), { ...result(2), item: 16, material: 'draw-objects' }],
    warnings: [
      { kind: 'other-plan', chosen: plan(3), onPage: plan(2), served: false },
      { kind: 'quality', flag: 'rows-hidden', reason: '共 55 条，只显示 10 条' },
    ],
    reason: '选的计划与页面上的不一致',
  },
};

const running: CaptureSession = {
  capture: '01GBT000000000000000000000',
  mode: 'framed',
  trigger: 'panel',
  tab: 1,
  startedAt: 0,
  phase: 'shooting',
  shots: 4,
  expectedShots: 11,
  problem: null,
  offers: [],
};

/** Both halves of every second pair are there, so that pairs can be looked at. */
function paired(view: AssessmentView): AssessmentView {
  const pictures = view.evidence.filter(({ record, trashedAt }) => record.kind === 'capture' && trashedAt === null);
  const filings = view.slots
    .filter(({ stage }) => stage !== undefined)
    .flatMap(({ key }, at) => {
      const picture = pictures.at(-1 - (at % pictures.length));
      return at % 4 < 2 && picture && view.assessment
        ? [{ evidence: picture.record.id, slot: key, assessment: view.assessment.id, at: picture.record.takenAt }]
        : [];
    })
    .map((filing) => ({ ...filing, by: 'person' as const }));
  const served = new Set(filings.map(({ slot }) => slot));
  return {
    ...view,
    filings: [...view.filings, ...filings],
    slots: view.slots.map((slot) => (served.has(slot.key) ? { ...slot, have: 1, state: 'done' as const } : slot)),
  };
}

const aimed = { department: null, item: 18, material: 'result-publication', plan: 'page' as const, stage: null };

/** Every state a screen can be in, by name. */
export const states: Record<string, (settings: Partial<Settings>) => Workspace> = {
  normal: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, { evidence: 90, settings: { tags: aimed, ...settings } }),
      page: recognised,
      sheet,
    }),
  office: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, { evidence: 300, settings, me: { role: 'city-office', department: null } }),
      page: recognised,
      sheet,
    }),
  desk: (settings) =>
    createFakeWorkspace({
      view: deskView(demoView(sheet, { evidence: 300, settings, me: { role: 'city-office', department: null } })),
      sheet,
    }),
  reviewed: (settings) =>
    createFakeWorkspace({
      view: deskView(demoView(sheet, { evidence: 90, settings: { tags: aimed, ...settings } })),
      page: recognised,
      sheet,
    }),
  paired: (settings) => createFakeWorkspace({ view: paired(demoView(sheet, { evidence: 90, settings })), page: null }),
  warning: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, { evidence: 90, settings: { tags: { ...aimed, plan: plan(3) }, ...settings } }),
      page: doubtful,
    }),
  gesture: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, { evidence: 90, settings }),
      page: { ...recognised, access: 'needs-gesture', recognition: null, proposal: null },
    }),
  running: (settings) =>
    createFakeWorkspace({ view: demoView(sheet, { evidence: 90, settings }), page: recognised, captures: [running] }),
  pair: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, {
        evidence: 90,
        settings: { tags: { ...aimed, item: 11, material: 'inspector-base', stage: 'before' }, ...settings },
      }),
      page: { ...recognised, access: 'browser-page', recognition: null, proposal: null },
    }),
  unreachable: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, { evidence: 90, settings }),
      page: { ...recognised, access: 'page-failed', recognition: null, proposal: null },
    }),
  practice: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, { evidence: 90, settings }),
      page: { ...recognised, access: 'practice', recognition: null, proposal: null },
    }),
  first: (settings) =>
    createFakeWorkspace({
      view: emptyView(settings),
      sheet,
      keys: {
        'capture-visible': 'Alt+Shift+S',
        'capture-full': '',
        'capture-region': 'Alt+Shift+E',
        'open-panel': 'Alt+Shift+D',
      },
    }),
  empty: (settings) => {
    const { assessment, catalogue } = demoView(sheet, { evidence: 0 });
    return createFakeWorkspace({ view: { ...emptyView(settings), assessment, catalogue }, page: null, sheet });
  },
  loading: () => createFakeWorkspace({ view: 'never' }),
  error: () => {
    const workspace = createFakeWorkspace({ view: 'never' });
    workspace.viewCell.fail(problem('store-unavailable', { message: 'UnknownError: demo' }));
    return workspace;
  },
  failing: (settings) =>
    createFakeWorkspace({ view: demoView(sheet, { evidence: 90, settings }), page: recognised, failing: true, sheet }),
  copied: (settings) =>
    createFakeWorkspace({ view: demoView(sheet, { evidence: 90, settings }), copyFolder: 'ready', sheet }),
  asleep: (settings) =>
    createFakeWorkspace({ view: demoView(sheet, { evidence: 90, settings }), copyFolder: 'asleep', sheet }),
  pickerless: (settings) =>
    createFakeWorkspace({ view: demoView(sheet, { evidence: 90, settings }), copyFolder: 'no-picker', sheet }),
  unsound: (settings) =>
    createFakeWorkspace({
      view: demoView(sheet, { evidence: 90, settings }),
      copyFolder: 'ready',
      failing: true,
      sheet,
    }),
  many: (settings) =>
    createFakeWorkspace({ view: demoView(sheet, { evidence: 10_000, settings }), page: recognised, sheet }),
};
