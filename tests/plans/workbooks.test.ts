import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { preview, read } from './read';
import { workbook } from './workbook-files';

const headings = ['序号', '抽查任务名称', '抽查事项', '抽查比例', '起止时间', '发起部门', '配合部门'];
const titled = [
  ['演示市2022年度部门联合抽查计划表', null, null, null, null, null, null],
  headings,
  [1, '演示甲抽查', '甲事项', '3%', '5-10月', '市教育局', '市公安局、市卫健委'],
  [2, '演示乙抽查', '乙事项', '10%', '3月—12月', null, '市市场监督管理局\n市税务局'],
  [3, '演示丙抽查', '丙事项', '3户', '2022.9', '市卫生健康委员会', '各有关部门'],
  ['备注：演示数据', null, null, null, null, null, null],
  [null, '填表人：演示', null, null, null, null, null],
];
const merges = ['A1:G1', 'F3:F4', 'A6:G6'];

describe('a workbook', () => {
  for (const [ending, bookType] of [
    ['xlsx', 'xlsx'],
    ['xls', 'biff8'],
  ] as const)
    it(`as .${ending} is read under its merged title, with merged departments filled down and footers left out`, async () => {
      const bytes = workbook([{ name: '计划', rows: titled, merges }], bookType);
      const list = await read({ name: `演示.${ending}`, bytes });
      expect(list.sheet).toBe('计划');
      expect(list.headings).toEqual(headings);
      expect(list.rows.map(({ row, plan }) => [row, plan.serial, plan.lead, plan.partners])).toEqual([
        [3, 1, '市教育局', ['市公安局', '市卫健委']],
        [4, 2, '市教育局', ['市市场监督管理局', '市税务局']],
        [5, 3, '市卫健委', []],
      ]);
      expect(list.rows.flatMap(({ notes }) => notes)).toEqual([]);
    });

  it('gives the text of numbers in cells: per cent, days, formulas, and flags long numbers that lost their tail', async () => {
    const bytes = workbook([
      {
        name: '计划',
        rows: [
          ['计划编号', '任务名称', '牵头部门', '抽查比例', '开始日期', '结束日期'],
          [
            Number('140600202208011001'),
            '演示甲抽查',
            '市教育局',
            { t: 'n', v: 0.03, z: '0%' },
            { t: 'n', v: 44805, z: 'yyyy"年"m"月"d"日"' },
            { t: 'n', v: 44834, z: 'm/d/yy' },
          ],
          ['1.406E+17', { t: 's', v: '演示乙抽查', f: 'CONCATENATE("演示乙","抽查")' }, '市公安局', 0.1, null, null],
          [14060020221003, '演示丙抽查', '市公安局', { t: 'e', v: 0x17, w: '#REF!' }, null, null],
        ],
      },
    ]);
    const list = await read({ name: '演示.xlsx', bytes });
    const [first, second, third] = list.rows;
    expect(first?.plan).toMatchObject({
      sampling: { text: '3%', percent: 3 },
      period: { from: '2022-09-01', to: '2022-09-30' },
      aliases: [],
    });
    expect(second?.plan).toMatchObject({ name: '演示乙抽查', sampling: { percent: 10 }, aliases: [] });
    expect(third?.plan).toMatchObject({ id: '140600-2022-003', aliases: ['14060020221003'] });
    expect(third?.notes.join()).toContain('公式出错');
    expect(list.warnings.join()).toContain('第 2、3 行的编号被表格软件截断');
  });

  it('leaves hidden sheets and hidden rows out, and says which rows', async () => {
    const rows = [headings, ...titled.slice(2, 5)];
    const old = { name: '旧表', rows: [headings, [9, '演示旧抽查', '', '', '', '市公安局', '']], hidden: true };
    const cover = { name: '封面', rows: [['演示市抽查计划'], ['二〇二二年']] };
    const list = await read({
      name: '演示.xlsx',
      bytes: workbook([old, cover, { name: '计划', rows, hiddenRows: [3] }]),
    });
    expect(list.sheet).toBe('计划');
    expect(list.rows.map(({ plan }) => plan.serial)).toEqual([1, 3]);
    expect(list.warnings).toEqual(['第 3 行是隐藏行，没有读。需要导入的话，请在表格里取消隐藏后再选一次。']);
  });

  it('of two likely sheets reads the fuller one and names the other', async () => {
    const less = {
      name: '汇总',
      rows: [
        ['序号', '任务名称', '牵头部门'],
        [1, '演示抽查', '市公安局'],
      ],
    };
    const list = await read({ name: '演示.xlsx', bytes: workbook([less, { name: '明细', rows: titled, merges }]) });
    expect(list.sheet).toBe('明细');
    expect(list.warnings.join()).toContain('“汇总”');
  });

  it('that is an HTML table in GBK under the name .xls is read with its spans', async () => {
    const html =
      '<html><head><meta charset="gb2312"></head><table><tr><td colspan="4">演示</td></tr><tr><th>序号</th><th>任务名称</th><th>牵头部门</th><th>配合部门</th></tr>' +
      '<tr><td>1</td><td>演示甲<br>抽查</td><td rowspan="2">市教育局</td><td>市公安局</td></tr><tr><td>2</td><td>演示乙抽查</td><td>市司法局</td></tr></table></html>';
    const list = await read({ name: '演示.xls', bytes: gbk(html) });
    expect(list.rows.map(({ plan }) => [plan.name, plan.lead])).toEqual([
      ['演示甲抽查', '市教育局'],
      ['演示乙抽查', '市教育局'],
    ]);
    const pasted = await read(html);
    expect(pasted.rows).toHaveLength(2);
  });

  it('is refused by sheet, row and column where a plan has no name', async () => {
    const bytes = workbook([
      { name: '计划', rows: [headings, [1, null, '甲事项', '3%', '5月', '市教育局', '市公安局']] },
    ]);
    const result = await preview({ name: '演示.xlsx', bytes });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'sheet-row-invalid', detail: { sheet: '计划', row: 2, column: '抽查任务名称' } },
    });
  });

  it('that is none is refused in a sentence of its own, and nothing is read', async () => {
    const zip = await new JSZip().file('演示.txt', '演示').generateAsync({ type: 'arraybuffer' });
    const cut = workbook([{ name: '计划', rows: titled }]).slice(0, 900);
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]).buffer;
    const oldCut = workbook([{ name: '计划', rows: titled }], 'biff8').slice(0, 600);
    for (const bytes of [zip, cut, picture, oldCut])
      expect(await preview({ name: '演示.xlsx', bytes })).toMatchObject({
        error: { code: 'sheet-unreadable', detail: { file: '演示.xlsx' } },
      });
    expect(await preview({ name: '演示.xlsx', bytes: new ArrayBuffer(0) })).toMatchObject({
      error: { code: 'sheet-empty' },
    });
    expect(await preview({ name: '演示.xlsx', bytes: workbook([{ name: '空', rows: [] }]) })).toMatchObject({
      error: { code: 'sheet-empty' },
    });
  });

  it('that claims to unpack to gigabytes is refused before it is unpacked', async () => {
    const bytes = workbook([{ name: '计划', rows: titled }]);
    const view = new DataView(bytes);
    for (let at = 0; at + 4 < bytes.byteLength; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
    expect(await preview({ name: '演示.xlsx', bytes })).toMatchObject({ error: { code: 'sheet-unreadable' } });
  });

  it('of 2,000 plans is read whole, and one of more than 10,000 rows is refused', async () => {
    const many = (n: number) => [
      headings,
      ...Array.from({ length: n }, (_, at) => [at + 1, `演示抽查${at + 1}`, '事项', '3%', '5-10月', '市教育局', '']),
    ];
    const list = await read({ name: '演示.xlsx', bytes: workbook([{ name: '计划', rows: many(2000) }]) });
    expect(list.rows).toHaveLength(2000);
    const long = await preview(
      many(12_000)
        .map((row) => row.join(','))
        .join('\n'),
    );
    expect(long).toMatchObject({ error: { code: 'sheet-row-invalid' } });
    const longBook = await preview({ name: '演示.xlsx', bytes: workbook([{ name: '计划', rows: many(12_000) }]) });
    expect(longBook).toMatchObject({ error: { code: 'sheet-row-invalid' } });
  });
});

/** GBK bytes of the text: the inverse of the platform's own decoder. */
function gbk(text: string): ArrayBuffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  const bytes = [...text].flatMap((character) =>
    character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]),
  );
  return new Uint8Array(bytes).buffer;
}
