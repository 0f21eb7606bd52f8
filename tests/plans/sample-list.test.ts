import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Department, Plan } from '@/lib/model/assessment';
import { preview, read } from './read';

const bytes = new Uint8Array(readFileSync(new URL('../fixtures/plan55-sample.csv', import.meta.url))).buffer;
const file = { name: '演示计划表.csv', bytes };

describe('the list of 55 plans', () => {
  it('reads every plan with its number, window, ratio and departments', async () => {
    const list = await read(file);
    expect(list.rows).toHaveLength(55);
    expect(list.rows.flatMap(({ notes }) => notes)).toEqual([]);
    expect(list.warnings).toEqual([]);
    expect(list.rows[5]).toMatchObject({
      row: 7,
      change: 'new',
      plan: {
        id: '140600-2022-006',
        serial: 6,
        name: '学校食堂食品安全抽查',
        sampling: { text: '20%;2次/年', percent: 20, timesAYear: 2 },
        period: { text: '3月—10月', from: '2022-03-01', to: '2022-10-31' },
        lead: '市市场监管局',
        partners: ['市教育局', '市卫健委'],
        level: '市抽县查',
      },
    });
    for (const { plan } of list.rows) {
      Plan.parse(plan);
      expect(plan.period.from && plan.period.to && plan.lead).toBeTruthy();
      expect(plan.sampling.percent ?? plan.sampling.firms).toBeGreaterThan(0);
    }
    for (const department of list.departments) Department.parse(department);
    expect(new Set(list.newDepartments).size).toBe(list.departments.length);
  });

  it('changes nothing when it is imported again', async () => {
    const first = await read(file);
    const again = await read(file, { plans: first.plans, departments: first.departments });
    expect(again.rows.every(({ change }) => change === 'same')).toBe(true);
    expect([again.plans, again.departments, again.newDepartments]).toEqual([[], [], []]);
  });

  it('is refused as a whole where a column it needs is missing', async () => {
    expect(await preview('序号,任务名称\n1,演示抽查')).toMatchObject({
      error: { code: 'sheet-column-missing', detail: { column: '牵头部门' } },
    });
    expect(await preview('序号,牵头部门\n1,市教育局')).toMatchObject({
      error: { code: 'sheet-column-missing', detail: { column: '计划名称' } },
    });
    expect(await preview('姓名,电话\n演示,1')).toMatchObject({ error: { code: 'sheet-column-missing' } });
    expect(await preview(' \n ')).toMatchObject({ error: { code: 'sheet-empty' } });
    expect(await preview('任务名称,牵头部门\n,')).toMatchObject({ error: { code: 'sheet-empty' } });
  });
});
