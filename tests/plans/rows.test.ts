import { describe, expect, it } from 'vitest';
import { assessment, preview, read } from './read';

const head = '序号,任务名称,牵头部门,配合部门,抽查事项,起止时间';

describe('the rows of a list', () => {
  it('with a lead department only in the first of several take it over, and say so', async () => {
    const list = await read(`${head}\n1,演示甲抽查,市教育局,,,\n2,演示乙抽查,,,,\n3,演示丙抽查,市公安局,,,`);
    expect(list.rows.map(({ plan }) => plan.lead)).toEqual(['市教育局', '市教育局', '市公安局']);
    expect(list.rows[1]?.notes).toContain('牵头部门空白，取自上一行');
  });

  it('that only add matters or partners join the plan above', async () => {
    const list = await read(`${head}\n1,演示甲抽查,市教育局,市公安局,甲,\n,,,市税务局,乙,\n2,演示乙抽查,市教育局,,丙,`);
    expect(list.rows.map(({ plan }) => [plan.serial, plan.matters, plan.partners])).toEqual([
      [1, '甲\n乙', ['市公安局', '市税务局']],
      [2, '丙', []],
    ]);
  });

  it('that are headings of sections, headings again, or footers are left out', async () => {
    const list = await read(
      `${head}\n一、教育领域,,,,,\n1,演示甲抽查,市教育局,,,\n${head}\n2,演示乙抽查,市教育局,,,\n合计,2,,,,\n备注：演示,,,,,\n填表人：演示,,,,联系电话：0,\n`,
    );
    expect(list.rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(list.warnings).toEqual([]);
  });

  it('with a number but no name stop the import with row and column', async () => {
    const result = await preview(`${head}\n1,演示甲抽查,市教育局,,,\n2,,市教育局,,事项,`);
    expect(result).toMatchObject({
      error: { code: 'sheet-row-invalid', detail: { row: 3, column: '任务名称', reason: '没有计划名称' } },
    });
    const long = await preview(`${head}\n1,${'演示'.repeat(150)},市教育局,,,`);
    expect(long).toMatchObject({ error: { code: 'sheet-row-invalid', detail: { row: 2 } } });
  });

  it('with the same number twice are both kept, and both rows are named', async () => {
    const list = await read(`${head}\n1,演示甲抽查,市教育局,,,\n1,演示乙抽查,市教育局,,,\n2,演示丙抽查,市教育局,,,`);
    expect(list.rows.map(({ plan }) => [plan.serial, plan.name])).toEqual([
      [1, '演示甲抽查'],
      [3, '演示乙抽查'],
      [2, '演示丙抽查'],
    ]);
    expect(list.warnings).toEqual(['第 2 行和第 3 行的序号都是 1，第 3 行改用 3。']);
  });

  it('without numbers are counted from the top', async () => {
    const list = await read('任务名称,牵头部门\n演示甲抽查,市教育局\n演示乙抽查,市教育局');
    expect(list.plans.map(({ id }) => id)).toEqual(['140600-2022-001', '140600-2022-002']);
  });

  it('of a county carry its code, those of another city are not imported', async () => {
    const list = await read(
      '地市,序号,任务名称,牵头部门\n朔州市,1,演示甲抽查,市教育局\n,2,演示乙抽查,市教育局\n山阴县,1,演示丙抽查,市教育局\n演示市,1,演示丁抽查,市教育局',
    );
    expect(list.plans.map(({ id }) => id)).toEqual(['140600-2022-001', '140600-2022-002', '140621-2022-001']);
    expect(list.warnings).toEqual(['第 5 行是“演示市”的计划，不属于本次考核，不会导入。']);
  });

  it('with windows of another year or none say so', async () => {
    const list = await read(
      `${head}\n1,演示甲抽查,市教育局,,,2021年5月\n2,演示乙抽查,市教育局,,,待定\n3,演示丙抽查,市教育局,,,2022.1`,
    );
    expect(list.rows.map(({ notes }) => notes)).toEqual([
      ['起止时间“2021年5月”不在 2022 年'],
      ['起止时间“待定”没有读出日期'],
      ['起止时间“2022.1”也可能是 10 月，请核对'],
    ]);
  });

  it('with hostile text stay text', async () => {
    const list = await read(`${head}\n1,<img src=x onerror=alert(1)>演示,=1+1,__proto__,"=HYPERLINK(""x"")",`);
    expect(list.rows[0]?.plan).toMatchObject({
      name: '<img src=x onerror=alert(1)>演示',
      lead: '=1+1',
      partners: ['__proto__'],
    });
  });

  it('with cells as long as a cell can be are read all the same', async () => {
    const cell = '、演示局'.repeat(8000);
    const list = await read(`${head}\n1,演示甲抽查,${cell},${cell},${cell},${'3月-'.repeat(8000)}`);
    expect(list.rows[0]?.plan.lead).toBe('演示局');
  });

  it('name the department of the person as the list writes it', async () => {
    const me = { role: 'department', department: '市卫生健康委员会' } as const;
    const list = await read(`${head}\n1,演示甲抽查,市卫健委,,,`, { assessment: { ...assessment, me } });
    expect(list.warnings.join()).toContain('“市卫健委”');
  });
});
