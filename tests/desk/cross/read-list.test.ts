import { describe, expect, it } from 'vitest';
import { readMatters, readMembers } from '@/lib/desk/cross/read-list';

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('an item list', () => {
  it('is read from a sheet by its headings, merged titles and remarks left out, each matter once', async () => {
    const sheet = [
      '演示市部门联合抽查事项清单,,,',
      '序号,抽查领域,抽查事项,责任部门',
      '1,文化,出版物经营情况检查,市新闻出版局',
      '2,文化,印刷经营情况检查,"市新闻出版局、市公安局"',
      '3,文化,出版物经营情况检查,市新闻出版局',
      ',,备注：演示,',
    ].join('\n');
    expect(await readMatters({ name: '清单.csv', bytes: bytes(sheet) })).toEqual({
      ok: true,
      value: [
        { name: '出版物经营情况检查', department: '市新闻出版局', noObject: false },
        { name: '印刷经营情况检查', department: '市新闻出版局', noObject: false },
      ],
    });
  });

  it('is read from pasted lines, numbered or not', async () => {
    const read = await readMatters({ text: '1. 出版物经营情况检查\t市新闻出版局\n\n印刷经营情况检查\r\n' });
    expect(read.ok && read.value.map(({ name, department }) => [name, department])).toEqual([
      ['出版物经营情况检查', '市新闻出版局'],
      ['印刷经营情况检查', null],
    ]);
  });

  it('is refused where no column says what is inspected, and where nothing is there', async () => {
    const other = await readMatters({ name: '花名册.csv', bytes: bytes('姓名,电话\n演示,1') });
    expect(other).toMatchObject({ ok: false, error: { code: 'sheet-column-missing' } });
    expect(await readMatters({ text: ' \n ' })).toMatchObject({ ok: false, error: { code: 'sheet-empty' } });
  });
});

it('member units are read from lines and from a sentence', () => {
  expect(readMembers('市演示一局、市演示二局\n市演示三局，市演示一局')).toEqual([
    '市演示一局',
    '市演示二局',
    '市演示三局',
  ]);
});
