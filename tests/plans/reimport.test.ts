import { describe, expect, it } from 'vitest';
import { read } from './read';

const head = '序号,任务名称,牵头部门,抽查比例';
const first = `${head}\n1,演示甲抽查,市教育局,3%\n2,演示乙抽查,市公安局,5%`;
const stored = async () => {
  const { plans, departments } = await read(first);
  return { plans, departments };
};

describe('a list that is imported again', () => {
  it('stores only what is new or changed', async () => {
    const list = await read(
      `${head}\n1,演示甲抽查,市教育局,3%\n2,演示乙抽查,市公安局,10%\n3,演示丙抽查,市司法局,3%`,
      await stored(),
    );
    expect(list.rows.map(({ change }) => change)).toEqual(['same', 'changed', 'new']);
    expect(list.plans.map(({ id }) => id)).toEqual(['140600-2022-002', '140600-2022-003']);
    expect(list.newDepartments).toEqual(['市司法局']);
    expect(list.departments.map(({ id }) => id)).toEqual(['市司法局']);
  });

  it('keeps the id of a renumbered plan, so that its evidence stays, and gives the new plan a free one', async () => {
    const list = await read(
      `${head}\n1,演示新抽查,市教育局,3%\n2,演示甲抽查,市教育局,3%\n3,演示乙抽查,市公安局,5%`,
      await stored(),
    );
    expect(list.rows.map(({ plan, change }) => [plan.id, plan.serial, plan.name, change])).toEqual([
      ['140600-2022-003', 1, '演示新抽查', 'new'],
      ['140600-2022-001', 2, '演示甲抽查', 'changed'],
      ['140600-2022-002', 3, '演示乙抽查', 'changed'],
    ]);
    expect(list.rows[1]?.notes).toEqual(['序号由 1 改为 2，已有佐证仍归这项计划']);
  });

  it('knows a renamed plan by its number and says so', async () => {
    const list = await read(`${head}\n2,演示乙类抽查,市公安局,5%`, await stored());
    expect(list.rows[0]).toMatchObject({
      change: 'changed',
      plan: { id: '140600-2022-002' },
      notes: ['名称由“演示乙抽查”改为“演示乙类抽查”'],
    });
  });

  it('keeps what its columns do not name', async () => {
    const list = await read('序号,任务名称,牵头部门,计划编号\n1,演示甲抽查,市教育局,14060020221001', await stored());
    expect(list.rows[0]?.plan).toMatchObject({ sampling: { percent: 3 }, aliases: ['14060020221001'] });
    const again = await read(first, { plans: list.plans, departments: list.departments });
    expect(again.rows[0]).toMatchObject({ change: 'same', plan: { aliases: ['14060020221001'] } });
  });
});
