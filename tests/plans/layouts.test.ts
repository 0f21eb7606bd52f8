import { describe, expect, it } from 'vitest';
import { planListTemplate, planListWorkbook } from '@/lib/plans/template';
import { preview, read } from './read';
import { workbook } from './workbook-files';

/** Pasted from a spreadsheet: columns by tab, line breaks in quoted cells. */
const pasted = (headings: string, ...rows: string[]) =>
  [headings, ...rows].map((line) => line.split('｜').join('\t')).join('\n');

const whole = { name: '演示抽查', lead: '市教育局', partners: ['市公安局', '市税务局'] };

describe('the column sets of the field', () => {
  const layouts: [string, string, string, object][] = [
    [
      'a province with a column for the city',
      '地市｜序号｜抽查任务名称｜抽查类型｜抽查事项｜抽查对象范围｜抽查比例及频次｜抽查检查起止时间｜发起部门｜配合部门',
      '朔州市｜4｜演示抽查｜定向｜事项｜对象｜3%;2次/年｜3月—12月｜市教育局｜市公安局、市税务局',
      { type: '定向', matters: '事项', objects: '对象', sampling: { text: '3%;2次/年', percent: 3, timesAYear: 2 } },
    ],
    [
      'a city with credit-risk demands',
      '序号｜抽查任务名称｜抽查事项｜抽查对象范围｜抽查比例及频次｜智慧监管(信用风险分类)要求｜抽查检查起止时间｜发起部门｜配合部门｜抽查检查模式',
      '4｜演示抽查｜事项｜对象｜不低于10%｜差异化｜5-10月｜市教育局｜市公安局，市税务局｜市抽市查',
      { risk: '差异化', level: '市抽市查', sampling: { text: '不低于10%', percent: 10 } },
    ],
    [
      'a district by fields',
      '序号｜抽查领域｜抽查事项｜检查对象｜抽查比例｜任务名称｜发起部门｜配合部门｜实施时间｜实施层级及说明',
      '4｜领域｜事项｜对象｜5%｜演示抽查｜市教育局｜市公安局;市税务局｜2022.9｜区级',
      { level: '区级', period: { text: '2022.9', from: '2022-09-01', to: '2022-09-30' } },
    ],
    [
      'a city with days from and to',
      '序号｜任务名称｜抽查事项｜检查对象范围｜抽取类型｜抽查户数｜抽查比例｜检查方式｜组织层级｜实施层级｜抽取日期自｜抽取日期至｜抽查完成时限｜牵头部门｜参与部门｜备注',
      '4｜演示抽查｜事项｜对象｜不定向｜3户｜10%｜现场｜市级｜县级｜20220501｜20220630｜20221110｜市教育局｜市公安局/市税务局｜重点检查事项',
      {
        type: '不定向',
        level: '市级',
        sampling: { text: '10%;3户', percent: 10, firms: 3 },
        period: { text: '20220501至20221110', from: '2022-05-01', to: '2022-11-10' },
      },
    ],
    [
      'a county with plan numbers',
      '抽查计划编号｜任务名称｜抽查类型｜抽查对象｜发起部门｜参与部门｜抽查比例(数量)｜检查方式｜起止时间｜抽查事项',
      '14060020221004｜演示抽查｜定向｜对象｜市教育局｜市公安局、市税务局｜3户｜现场｜待定｜事项',
      { aliases: ['14060020221004'], sampling: { text: '3户', firms: 3 }, period: { text: '待定' } },
    ],
    [
      'a city by trades',
      '序号｜行业｜牵头部门｜任务名称｜联查部门｜抽查事项｜联查对象｜检查主体｜责任分工｜抽查比例｜时间安排｜备注',
      '4｜行业｜市教育局｜演示抽查｜市公安局、市税务局｜事项｜对象｜县局｜分工｜３％｜下半年｜',
      { objects: '对象', sampling: { text: '３％', percent: 3 } },
    ],
    [
      'a county bureau by sections',
      '序号｜责任股室｜计划名称｜任务名称｜检查对象｜检查事项(内容)｜组织实施层级｜抽查方式｜检查事项{一般事项√,重点事项√}｜拟抽查户数｜拟抽查比例｜完成时间｜配合部门',
      '4｜市教育局｜演示计划｜演示抽查｜对象｜事项｜县级｜定向｜√｜3｜10｜11月底前｜市公安局、市税务局',
      {
        type: '定向',
        matters: '事项',
        sampling: { text: '10;3', percent: 10, firms: 3 },
        period: { text: '11月底前', to: '2022-11-30' },
      },
    ],
  ];
  for (const [name, headings, row, expected] of layouts)
    it(`of ${name} is understood`, async () => {
      const list = await read(pasted(headings, row));
      expect(list.rows).toHaveLength(1);
      expect(list.rows[0]?.plan).toMatchObject({ id: '140600-2022-004', serial: 4, ...whole, ...expected });
    });

  it('with headings in two rows is understood, merged or not', async () => {
    const rows = [
      ['演示市计划表', null, null, null, null, null],
      ['序号', '任务名称', '抽取要求', null, '牵头部门', '检查事项'],
      [null, null, '抽查户数', '抽查比例', null, null],
      [1, '演示抽查', 3, 0.1, '市教育局', '事项'],
    ];
    const merges = ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'];
    const sampling = { text: '0.1;3', percent: 10, firms: 3 };
    for (const file of [
      { name: '演示.xlsx', bytes: workbook([{ name: '计划', rows, merges }]) },
      { text: rows.map((row) => row.join(',')).join('\n') },
    ]) {
      const list = await read(file);
      expect(list.headings).toEqual(['序号', '任务名称', '抽查户数', '抽查比例', '牵头部门', '检查事项']);
      expect(list.rows.map(({ row, plan }) => [row, plan.sampling])).toEqual([[4, sampling]]);
    }
  });

  it('can be corrected by the person, column by column', async () => {
    const list = await read('序号,任务名称,牵头部门,谁来帮忙\n1,演示抽查,市教育局,市公安局');
    expect(list.rows[0]?.plan.partners).toEqual([]);
    const corrected = list.remap(
      list.mapping.map((one) => (one.field === 'partners' ? { ...one, column: 3, heading: null } : one)),
    );
    expect(corrected).toMatchObject({ ok: true, value: { rows: [{ plan: { partners: ['市公安局'] } }] } });
    expect(corrected.ok && corrected.value.mapping.find(({ field }) => field === 'partners')?.heading).toBe('谁来帮忙');
    const without = list.remap(list.mapping.map((one) => (one.field === 'name' ? { ...one, column: null } : one)));
    expect(without).toMatchObject({ error: { code: 'sheet-column-missing' } });
  });

  it('of the template to fill in are all found', async () => {
    const list = await read(planListTemplate());
    expect(list.mapping.filter(({ column }) => column !== null)).toHaveLength(12);
    expect(list.rows[0]?.notes).toEqual([]);
    const bytes = await planListWorkbook();
    const book = await read({ name: '抽查计划表模板.xlsx', bytes });
    expect(book.mapping).toEqual(list.mapping);
    expect(book.rows.map(({ plan, notes }) => [plan.name, notes])).toEqual(
      list.rows.map(({ plan, notes }) => [plan.name, notes]),
    );
  });

  it('without a name for the plans are refused by the words of the screen', async () => {
    const result = await preview('序号,抽查领域,抽查事项,发起部门\n1,领域,事项,市教育局');
    expect(result).toMatchObject({ error: { code: 'sheet-column-missing', detail: { column: '计划名称' } } });
  });
});
