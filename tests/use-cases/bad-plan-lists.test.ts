import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { previewPlans } from '@/lib/use-cases/import-plans';
import { problemSentence } from '@/lib/words/problem-sentence';
import { zhCN } from '@/lib/words/zh-cn';
import { workbook } from '../plans/workbook-files';
import { demoAssessment } from '../store/demo-store';
import { demoOffice } from '../support/demo-bundle';

const head = ['序号', '抽查任务名称', '抽查事项', '抽查比例', '抽查时间', '牵头部门', '配合部门'];
const good = [1, '演示甲抽查', '事项', '3%', '5-10月', '市教育局', '市公安局'];
const nameless = [2, '', '事项', '3%', '5-10月', '市教育局', ''];
const sheet = (rows: unknown[][], name = '计划') => workbook([{ name, rows: rows as never }]);
const zip = () => new JSZip().file('演示.txt', '演示').generateAsync({ type: 'arraybuffer' });

/** Bad lists, each with what its sentence must name. */
const lists: [what: string, bytes: () => ArrayBuffer | Promise<ArrayBuffer>, named: RegExp][] = [
  [
    'a wrong sheet',
    () =>
      sheet([
        ['姓名', '执法证号'],
        ['演示员', '演示0001'],
      ]),
    /计划表中没有找到.*(任务名称|计划名称)/,
  ],
  [
    'a sheet of more than 10,000 rows',
    () => sheet([head, ...Array.from({ length: 10_400 }, () => good)]),
    /第\s?\d+\s?行.*10000/,
  ],
  ['a good row before one without a name', () => sheet([head, good, nameless]), /第\s?3\s?行.*抽查任务名称/],
  [
    'a name that is a formula without a value',
    () => sheet([head, good, [2, { t: 'n', f: 'A1&""' }, '', '', '', '市教育局', '']]),
    /第\s?3\s?行.*抽查任务名称.*没有结果/,
  ],
  [
    'a name that is a formula in error',
    () => sheet([head, good, [2, { t: 'e', v: 0x17, w: '#REF!' }, '', '', '', '市教育局', '']]),
    /第\s?3\s?行.*抽查任务名称.*#REF!/,
  ],
  [
    'a name of thousands of characters',
    () => sheet([head, good, [2, '演'.repeat(5000), '', '', '', '市教育局', '']]),
    /第\s?3\s?行.*抽查任务名称.*200 个字/,
  ],
  ['a zip named .xlsx', zip, /演示\.xlsx/],
  ['an empty file', () => new ArrayBuffer(0), /表格里没有计划/],
];

for (const [what, bytes, named] of lists) {
  it(`${what}: one sentence names where, and nothing is half-imported`, async () => {
    const { store } = await demoOffice();
    const before = [await store.plans(demoAssessment), await store.departments(demoAssessment)];
    const read = await previewPlans({ name: '演示.xlsx', bytes: await bytes() }, store);
    if (read.ok) throw new Error('accepted');
    const { what: happened, meaning } = problemSentence(zhCN, read.error);
    expect(`${happened}${meaning}`).toMatch(named);
    expect([await store.plans(demoAssessment), await store.departments(demoAssessment)]).toEqual(before);
  });
}

it('a doubtful cell of another column is said in the preview, by its row and its column', async () => {
  const { store } = await demoOffice();
  const rows = [
    head,
    [901, '演示甲抽查', { t: 'n', f: 'A1*2' }, { t: 'e', v: 0x2a, w: '#N/A' }, '5月', '市教育局', ''],
    [902, '演示乙抽查', '事项', '三百分之', '十三月', '市教育局', ''],
  ];
  const read = await previewPlans({ name: '演示.xlsx', bytes: sheet(rows) }, store);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.rows.map(({ row, notes }) => [row, notes])).toEqual([
    [2, ['“抽查事项”的公式出错（没有结果），按空白处理', '“抽查比例”的公式出错（#N/A），按空白处理']],
    [3, ['抽查比例“三百分之”没有数字', '起止时间“十三月”没有读出日期']],
  ]);
});

it('hostile cells are text and nothing else, all the way into the store', async () => {
  const { store } = await demoOffice();
  const hostile = '<img src=x onerror=alert(1)>=HYPERLINK("http://演示")\u202e\u0007__proto__';
  const read = await previewPlans(
    { name: '演示.xlsx', bytes: sheet([head, [901, hostile, '=1+1', '3%', '5-10月', '市教育局', '']]) },
    store,
  );
  if (!read.ok) throw new Error(read.error.code);
  const done = await read.value.commit();
  expect(done.ok).toBe(true);
  const kept = (await store.plans(demoAssessment)).find(({ serial }) => serial === 901);
  // Nothing that turns the direction of writing, or that nobody sees, is left in it.
  expect(kept?.name).toBe('<img src=x onerror=alert(1)>=HYPERLINK("http://演示")__proto__');
  expect(kept?.matters).toBe('=1+1');
});
