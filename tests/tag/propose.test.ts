import { describe, expect, it } from 'vitest';
import type { StickyTags } from '../../lib/model/settings';
import { noTags } from '../../lib/model/settings';
import { type Slot, type SlotRef, toSlotKey } from '../../lib/model/slot';
import { recognise } from '../../lib/recognise/recognise';
import type { PageReading } from '../../lib/recognise/types';
import { proposeTags } from '../../lib/tag/propose';
import { assessment, catalogue, context, departments, frame, page, planIdOf, plans, table } from '../recognise/sample';

const canteen = '学校食堂食品安全抽查';
const hotel = '旅馆业治安及卫生抽查';

/** All slots of the sample catalogue for its plans and departments; `have` counts what is filed. */
function slots(have: Record<string, number> = {}): Slot[] {
  const refs: SlotRef[] = catalogue.items.flatMap((item) =>
    item.materials.flatMap((material) => {
      const subjects: SlotRef['subject'][] =
        material.unit === 'plan'
          ? plans.map((plan) => ({ kind: 'plan', plan: plan.id }))
          : material.unit === 'department'
            ? departments.map((one) => ({ kind: 'department', department: one.id }))
            : [];
      return subjects.flatMap((subject) =>
        (material.stages ?? [undefined]).map((stage) => ({
          item: item.no,
          material: material.id,
          subject,
          ...(stage ? { stage } : {}),
        })),
      );
    }),
  );
  return refs.map((ref) => {
    const key = toSlotKey(ref);
    const filed = have[key] ?? 0;
    return {
      ...ref,
      key,
      label: key,
      need: 1,
      have: filed,
      state: filed ? 'done' : 'missing',
      owner: null,
      due: null,
      easilyLost: false,
    };
  });
}

const notice = (name: string, more = {}): PageReading =>
  page(
    frame({
      title: '国家企业信用信息公示系统',
      headings: [`2022年度${name}检查结果公告`],
      labels: [['抽查任务名称', name]],
      tables: [
        table('抽查市场主体名称｜统一社会信用代码/注册号｜检查完成日期｜检查结果', [
          ['演示一中', '', '2022-08-20', '未发现问题'],
        ]),
      ],
      ...more,
    }),
  );
const inspectors = page(
  frame({
    headings: ['执法人员列表'],
    tables: [table('姓名｜性别｜执法证｜岗位大类｜岗位状态｜手机号｜身份证号', [['演示', '男', '', '', '', '', '']])],
  }),
);

function propose(
  reading: PageReading,
  sticky: Partial<StickyTags> = {},
  more: { have?: Record<string, number>; target?: SlotRef } = {},
) {
  return proposeTags({
    recognition: recognise(reading, context),
    sticky: { ...noTags, ...sticky },
    catalogue,
    plans,
    departments,
    assessment,
    slots: slots(more.have),
    target: more.target ?? null,
  });
}

const keys = (refs: SlotRef[]) => refs.map(toSlotKey);
const result = (name: string) => `18.result-publication@plan:${planIdOf(name)}`;

describe('what is filed at once', () => {
  it('a result notice under the item chosen once and the plan read off the page', () => {
    const proposal = propose(notice(canteen), { item: 18, material: 'result-publication' });
    expect(proposal).toMatchObject({ decision: 'file', warnings: [] });
    expect(keys(proposal.slots)).toEqual([result(canteen)]);
    expect(proposal.reason).toContain('第18项');
  });

  it('the same with the item alone, and with nothing chosen at all, where the page is certain', () => {
    for (const sticky of [{ item: 18 }, {}]) {
      const proposal = propose(notice(hotel), sticky);
      expect(proposal.decision).toBe('file');
      expect(keys(proposal.slots)).toEqual([result(hotel)]);
    }
  });

  it('a pinned plan on a page that names it or no plan', () => {
    const pinned = { item: 18, material: 'result-publication', plan: planIdOf(canteen) };
    expect(propose(notice(canteen), pinned).decision).toBe('file');
    const silent = propose(page(frame({ text: '一个没有见过的页面，没有写任何计划的名称。' })), pinned);
    expect(silent).toMatchObject({ decision: 'file', warnings: [] });
    expect(keys(silent.slots)).toEqual([result(canteen)]);
  });

  it('the slot that collecting is after, once the page names its plan', () => {
    const target: SlotRef = {
      item: 18,
      material: 'result-publication',
      subject: { kind: 'plan', plan: planIdOf(canteen) },
    };
    const proposal = propose(notice(canteen), {}, { target });
    expect(proposal.decision).toBe('file');
    expect(keys(proposal.slots)).toEqual([result(canteen)]);
  });

  it('the before first and the after next, for the department of the person', () => {
    const before = propose(inspectors, { item: 11, material: 'inspector-base' });
    expect(before.decision).toBe('file');
    expect(before.slots[0]).toMatchObject({ stage: 'before', subject: { department: '市教育局' } });
    const after = propose(
      inspectors,
      { item: 11, material: 'inspector-base' },
      { have: { [keys(before.slots)[0]!]: 1 } },
    );
    expect(after.slots[0]).toMatchObject({ stage: 'after' });
  });

  it('one launch page for items 14, 15 and 16 together', () => {
    const launch = page(
      frame({
        title: '双随机、一公开监管平台',
        headings: ['待检查企业名单'],
        labels: [
          ['任务名称', canteen],
          ['抽取库主体户数', '120'],
          ['抽取目标户数', '24'],
          ['信用风险分类', 'A类、B类'],
        ],
        tables: [
          table('序号｜统一社会信用代码/注册号｜企业名称｜成立日期｜主体类别｜上次抽查日期｜登记机关｜管辖单位', [
            ['1', '', '演示一中', '', '', '', '', ''],
          ]),
        ],
      }),
    );
    const proposal = propose(launch, { item: 16, material: 'firm-list' });
    expect(proposal.decision).toBe('file');
    expect(keys(proposal.slots)).toContain(`16.firm-list@plan:${planIdOf(canteen)}`);
    expect(keys(proposal.slots)).toContain(`15.risk-classes@plan:${planIdOf(canteen)}`);
  });
});

describe('what is asked', () => {
  it('a pinned plan that is not the page’s: both ids, and the page’s plan as the first alternative', () => {
    const proposal = propose(notice(hotel), { item: 18, material: 'result-publication', plan: planIdOf(canteen) });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({
      kind: 'other-plan',
      chosen: planIdOf(canteen),
      onPage: planIdOf(hotel),
      served: false,
    });
    expect(keys(proposal.alternatives)[0]).toBe(result(hotel));
  });

  it('the same for the slot that collecting is after', () => {
    const target: SlotRef = {
      item: 18,
      material: 'result-publication',
      subject: { kind: 'plan', plan: planIdOf(canteen) },
    };
    const proposal = propose(notice(hotel), {}, { target });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({
      kind: 'other-plan',
      chosen: planIdOf(canteen),
      onPage: planIdOf(hotel),
      served: false,
    });
    expect(keys(proposal.alternatives)[0]).toBe(result(hotel));
  });

  it('a page of a plan that is served already while collecting is after the next one: both, and that it is served', () => {
    const target: SlotRef = {
      item: 18,
      material: 'result-publication',
      subject: { kind: 'plan', plan: planIdOf(canteen) },
    };
    const proposal = propose(notice(hotel), {}, { target, have: { [result(hotel)]: 1 } });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({
      kind: 'other-plan',
      chosen: planIdOf(canteen),
      onPage: planIdOf(hotel),
      served: true,
    });
  });

  it('collecting on a page that does not name its plan', () => {
    const target: SlotRef = {
      item: 18,
      material: 'result-publication',
      subject: { kind: 'plan', plan: planIdOf(canteen) },
    };
    const proposal = propose(page(frame({ text: '一个没有写计划的页面，还没有打开结果公告。' })), {}, { target });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({ kind: 'plan-unknown' });
  });

  it('a pinned plan on last year’s page of the same name', () => {
    const old = page(
      frame({ title: '国家企业信用信息公示系统', headings: [`2021年度${canteen}检查结果公告`], tables: [] }),
    );
    const proposal = propose(old, { item: 18, material: 'result-publication', plan: planIdOf(canteen) });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({ kind: 'plan-unknown' });
  });

  it('a slot that is served already, with its plan', () => {
    const proposal = propose(notice(canteen), { item: 18 }, { have: { [result(canteen)]: 1 } });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({ kind: 'already-served', slots: [result(canteen)] });
  });

  it('a list of several plans', () => {
    const rows = plans.map((plan) => [plan.name, '2022-09-01']);
    const proposal = propose(
      notice(canteen, { headings: ['双随机公示'], labels: [], tables: [table('抽查任务名称｜公示日期', rows)] }),
      { item: 18 },
    );
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({ kind: 'plan-unknown' });
    expect(proposal.alternatives.length).toBeGreaterThan(0);
  });

  it('a page with something in the way', () => {
    const proposal = propose(notice(canteen, { text: '共 55 条' }), { item: 18 });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual(expect.objectContaining({ kind: 'quality', flag: 'rows-hidden' }));
    expect(keys(proposal.slots)).toEqual([result(canteen)]);
  });

  it('a captcha page, whatever is chosen', () => {
    const reading = page(frame({ captcha: true, text: '请完成安全验证' }));
    const proposal = propose(reading, { item: 18, plan: planIdOf(canteen) });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual(expect.objectContaining({ kind: 'quality', flag: 'captcha' }));
  });

  it('a page of another system, and one that proves something else', () => {
    const proposal = propose(inspectors, { item: 18, plan: planIdOf(canteen) });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual(
      expect.objectContaining({ kind: 'other-page', wanted: '双随机公示模块的抽查项', found: '执法检查人员名录库' }),
    );
    const platform = propose(page(frame({ title: '双随机、一公开监管平台', text: '监管平台 首页' })), {
      item: 18,
      plan: planIdOf(canteen),
    });
    expect(platform.warnings).toContainEqual({ kind: 'other-system', wanted: 'publicity', found: 'platform' });
  });

  it('an unknown page with nothing chosen', () => {
    const proposal = propose(page(frame({ text: '天气预报：晴，最高气温二十度。' })));
    expect(proposal).toMatchObject({ decision: 'ask', slots: [] });
    expect(proposal.warnings).toContainEqual({ kind: 'nothing-chosen' });
  });

  it('a page that fits two items where nothing is chosen', () => {
    const proposal = propose(inspectors);
    expect(proposal.decision).toBe('ask');
    expect(keys([...proposal.slots, ...proposal.alternatives])).toContain(
      '8.inspector-base@department:%E5%B8%82%E6%95%99%E8%82%B2%E5%B1%80',
    );
  });

  it('an item of several materials on a page that says nothing of which', () => {
    const proposal = propose(page(frame({ labels: [['任务名称', canteen]], text: '没有见过的页面' })), { item: 16 });
    expect(proposal.decision).toBe('ask');
    expect(proposal.warnings).toContainEqual({ kind: 'material-unclear' });
  });
});

it('filing never happens under a plan that the page does not name, over every pair of pinned and shown plan', () => {
  let asked = 0;
  for (const pinned of plans) {
    for (const shown of plans) {
      const proposal = propose(notice(shown.name), { item: 18, material: 'result-publication', plan: pinned.id });
      expect(proposal.decision).toBe(pinned === shown ? 'file' : 'ask');
      asked++;
    }
  }
  expect(asked).toBe(plans.length ** 2);
});
