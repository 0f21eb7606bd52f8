import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { Plan } from '../../lib/model/assessment';
import { certainPlan } from '../../lib/recognise/match-plan';
import { recognise } from '../../lib/recognise/recognise';
import type { PageReading } from '../../lib/recognise/types';
import { context, frame, page, plan, table } from './sample';

const csv = readFileSync(new URL('../fixtures/plan55-sample.csv', import.meta.url), 'utf8').replace(/^\ufeff/, '');
const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
const all: Plan[] = rows.map((row) => plan(Number(row.序号), row.抽查任务名称!, { lead: row.发起部门! }));
const sample = { ...context, plans: all };

const task = (serial: number, region = '140600', date = '20220801') =>
  `${region}${date}1${String(serial).padStart(3, '0')}`;
/** Another plan, some places further in the list: what menus, side columns and old tabs speak of. */
const other = (of: Plan, step: number) => all[(all.indexOf(of) + step) % all.length]!;
const results = table('序号｜抽查市场主体名称｜统一社会信用代码/注册号｜检查完成日期｜检查结果', [
  ['1', '演示企业', '91140602MA0K00001X', '2022-08-20', '未发现问题'],
]);

const templates: [string, string | null, (of: Plan) => PageReading][] = [
  [
    'a result notice by its heading',
    '18',
    (of) =>
      page(
        frame({
          title: '国家企业信用信息公示系统',
          headings: [`${of.lead}2022年度${of.name}检查结果公告`],
          tables: [results],
        }),
      ),
  ],
  [
    'a result notice by its labels, with links to others below',
    '18',
    (of) =>
      page(
        frame({
          title: '国家企业信用信息公示系统',
          headings: ['检查结果公告'],
          labels: [
            ['抽查任务编号', task(of.serial)],
            ['抽查任务名称', of.name],
            ['检查机关', of.lead!],
          ],
          tables: [results],
          text: `相关公告\n${other(of, 3).name}\n${other(of, 9).name}`,
        }),
      ),
  ],
  [
    'a filtered result list with last year’s row',
    '18',
    (of) =>
      page(
        frame({
          title: '国家企业信用信息公示系统',
          headings: ['双随机公示'],
          tables: [
            table('抽查任务编号｜抽查任务名称｜抽查机关｜检查结果｜公示日期', [
              [task(of.serial, '140600', '20210801'), of.name, '', '', ''],
              [task(of.serial), of.name, '', '', ''],
            ]),
          ],
        }),
      ),
  ],
  [
    'the check items in an iframe tab',
    '14',
    (of) =>
      page(
        frame({ title: '双随机、一公开监管平台', text: '抽查任务\n检查对象库\n执法人员列表', active: ['检查项设置'] }),
        frame({
          headings: ['平台检查项'],
          labels: [['任务名称', `2022年${of.name}`]],
          tables: [
            table('序号｜检查事项｜检查内容｜检查方式｜事项类别', [['1', '证照检查', '', '现场检查', '一般检查事项']]),
          ],
        }),
      ),
  ],
  [
    'the firms to be inspected',
    '16',
    (of) =>
      page(
        frame({
          title: '双随机监管平台',
          headings: ['待检查企业名单'],
          labels: [
            ['任务名称', of.name],
            ['抽取库主体户数', '100'],
            ['抽取目标户数', '5'],
          ],
          tables: [
            table('序号｜统一社会信用代码/注册号｜企业名称｜成立日期｜主体类别｜登记机关｜管辖单位', [
              ['1', '91140602MA0K00001X', '演示企业', '', '', '', ''],
            ]),
          ],
        }),
      ),
  ],
  [
    'one row of the plan list',
    null,
    (of) =>
      page(
        frame({
          title: '双随机监管平台',
          headings: ['年度抽查工作计划'],
          tables: [
            table(
              '序号｜年度｜抽查计划名称｜计划类型｜计划执行状态｜计划期限始｜计划期限止｜计划制定部门｜计划设置日期',
              [['1', '2022', of.name, '部门联合', '待执行', '', '', of.lead!, '2022-03-01']],
            ),
          ],
        }),
      ),
  ],
];

it('recognises the plan and the item on every kind of page, for each of the 55 plans', () => {
  expect(all).toHaveLength(55);
  const wrong: string[] = [];
  for (const [name, item, build] of templates) {
    for (const of of all) {
      const seen = recognise(build(of), sample);
      const [first, second] = seen.plans;
      const sure = first?.value === of.id && first.score >= certainPlan && first.score - (second?.score ?? 0) >= 0.1;
      if (!sure) wrong.push(`${name} / ${of.name}: ${JSON.stringify(seen.plans.slice(0, 2))}`);
      if (item && String(seen.materials[0]?.value.item) !== item)
        wrong.push(`${name} / ${of.name}: item ${seen.materials[0]?.value.item}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('is never certain of a plan on last year’s page, another county’s page, or the whole list', () => {
  const traps: ((of: Plan) => PageReading)[] = [
    (of) => page(frame({ headings: [`2021年度${of.name}检查结果公告`], tables: [results] })),
    // A form of th and td is read as a table too: its row says no year, the heading does.
    (of) =>
      page(
        frame({
          headings: [`${of.lead}2021年度第002号抽查任务检查结果公告`],
          labels: [['抽查任务名称', of.name]],
          tables: [table('抽查计划名称｜抽查任务名称', [[of.name, of.name]])],
        }),
      ),
    (of) =>
      page(
        frame({
          headings: ['检查结果公告'],
          labels: [
            ['抽查任务编号', task(of.serial, '140600', '20210801')],
            ['抽查任务名称', of.name],
          ],
        }),
      ),
    (of) =>
      page(
        frame({
          headings: ['检查结果公告'],
          labels: [
            ['抽查任务编号', task(of.serial, '140621')],
            ['抽查任务名称', of.name],
          ],
        }),
      ),
    (of) =>
      page(
        frame({
          headings: ['年度抽查工作计划'],
          tables: [
            table(
              '年度｜抽查计划名称',
              [of, other(of, 1), other(of, 2)].map((one) => ['2022', one.name]),
            ),
          ],
        }),
      ),
    (of) =>
      page(
        frame({
          labels: [['抽查任务名称', of.name]],
          tables: [table('抽查任务名称｜检查结果', [[other(of, 1).name, '']])],
        }),
      ),
    (of) =>
      page(
        frame({
          headings: ['新闻'],
          text: `${of.lead}召开会议，部署今年的各项抽查，要求对照清单逐项落实，${of.name}与${other(of, 5).name}已经完成，其余项目按计划推进。`,
        }),
      ),
  ];
  for (const trap of traps)
    for (const of of all) {
      const [first] = recognise(trap(of), sample).plans;
      expect(first?.score ?? 0, `${of.name}: ${first?.reason}`).toBeLessThan(certainPlan);
    }
});
