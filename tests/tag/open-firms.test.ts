import { describe, expect, it } from 'vitest';
import type { FirmCase } from '@/lib/model/assessment';
import { noTags } from '@/lib/model/settings';
import { recognise } from '@/lib/recognise/recognise';
import { firmsToOpen } from '@/lib/tag/open-firms';
import { proposeFor } from '@/lib/use-cases/capture-and-file';
import { planOf } from '../coverage/real-view';
import { frame, page, table } from '../recognise/sample';

const { view, plan } = planOf(6);
const code = '91140602MA0K00001X';
const entry = (name: string, result: string) =>
  page(
    frame({
      title: '综合抽查结果录入',
      headings: ['综合抽查结果录入'],
      tables: [
        table(
          '序号｜操作｜检查结果状态｜后续处置状态｜统一代码/注册号｜企业名称｜任务编号｜任务名称｜任务结束日期｜检查日期｜检查结果｜检查人员｜检查部门',
          [
            [
              '1',
              '查看',
              '已公示',
              '已处置',
              code,
              name,
              '',
              plan.name,
              '2022-08-31',
              '2022-08-20',
              result,
              '演示',
              '演示局',
            ],
          ],
        ),
      ],
    }),
  );
const seen = (reading: ReturnType<typeof entry>) =>
  recognise(reading, {
    plans: view.plans,
    departments: view.departments,
    catalogue: view.catalogue,
    year: 2022,
    region: view.catalogue.region,
  });
const open = (reading: ReturnType<typeof entry>, firms: FirmCase[] = []) =>
  firmsToOpen({ recognition: seen(reading), sticky: noTags, assessment: '140600-2022', firms });

describe('a recognised problem result', () => {
  it('opens the firm’s case under the plan that the page names', () => {
    expect(open(entry('演示甲食品有限公司', '发现问题，责令整改'))).toEqual([
      {
        id: `${plan.id}~${code}`,
        assessment: '140600-2022',
        plan: plan.id,
        name: '演示甲食品有限公司',
        creditCode: code,
        problemFound: true,
        penalised: false,
        abnormal: false,
        openedBy: 'page',
      },
    ]);
  });

  it('opens nothing where no problem was found, or where the case is there already, closed by the person', () => {
    expect(open(entry('演示甲食品有限公司', '未发现问题'))).toEqual([]);
    const [made] = open(entry('演示甲食品有限公司', '发现问题，责令整改'));
    if (!made) throw new Error('no case');
    expect(open(entry('演示甲食品有限公司', '发现问题，责令整改'), [{ ...made, problemFound: false }])).toEqual([]);
  });

  it('opens nothing where the plan is not certain', () => {
    const recognition = { ...seen(entry('演示甲食品有限公司', '发现问题')), plans: [] };
    expect(firmsToOpen({ recognition, sticky: noTags, assessment: '140600-2022', firms: [] })).toEqual([]);
  });

  it('lets the same key file the page under the firm’s own slot', () => {
    const form = page(
      frame({
        title: '双随机抽查情况记录表',
        headings: ['双随机抽查情况记录表'],
        labels: [
          ['企业名称', '演示甲食品有限公司'],
          ['统一社会信用代码', code],
          ['抽查计划名称', plan.name],
          ['检查结果', '发现问题，责令改正'],
        ],
      }),
    );
    const { opens, proposal } = proposeFor(view, form);
    expect(opens.map(({ name }) => name)).toEqual(['演示甲食品有限公司']);
    expect(proposal.slots[0]).toMatchObject({ item: 19, subject: { kind: 'firm', firm: `${plan.id}~${code}` } });
  });
});

describe('the slot that was aimed at', () => {
  const firm: FirmCase = {
    id: `${plan.id}~演示乙公司`,
    assessment: '140600-2022',
    plan: plan.id,
    name: '演示乙公司',
    problemFound: true,
    penalised: false,
    abnormal: false,
    openedBy: 'person',
  };

  it('keeps its firm: the page need not name it for the proposal to say where the picture would go', () => {
    const own = planOf(6, [firm]);
    const slot = own.view.slots.find(({ item, subject }) => item === 19 && subject.kind === 'firm');
    if (!slot) throw new Error('no firm slot');
    const tags = { ...noTags, item: 19, material: slot.material, target: slot.key };
    const aimed = { ...own.view, settings: { ...own.view.settings, tags } };
    const { proposal } = proposeFor(aimed, entry('演示乙公司', '发现问题，责令整改'));
    expect(proposal.slots[0]).toMatchObject({ item: 19, material: slot.material, subject: { firm: firm.id } });
    expect(proposal.warnings.map(({ kind }) => kind)).not.toContain('subject-unknown');
  });

  it('is forgotten once its firm is closed and the slot is no more', () => {
    const tags = { ...noTags, item: 18, material: 'result-publication', target: `19.problem-form@firm:nobody` };
    const aimed = { ...view, settings: { ...view.settings, tags } };
    expect(proposeFor(aimed, entry('演示乙公司', '未发现问题')).proposal.slots).not.toContainEqual(
      expect.objectContaining({ item: 19 }),
    );
  });
});
