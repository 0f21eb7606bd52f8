import { describe, expect, it } from 'vitest';
import { judgeQuality } from '../../lib/recognise/quality';
import type { PageReading, QualityFlag } from '../../lib/recognise/types';
import { frame, page, table } from './sample';

const list = table(
  '序号｜企业名称',
  Array.from({ length: 10 }, (_, i) => [String(i + 1), `演示企业${i + 1}`]),
);
const long = '演示正文内容，'.repeat(200);

const cases: [string, PageReading, QualityFlag[]][] = [
  ['an ordinary list', page(frame({ tables: [list], text: '共 10 条' })), []],
  ['a slider', page(frame({ text: '请完成安全验证\n拖动下方滑块完成拼图' })), ['captcha']],
  ['click in order', page(frame({ text: '请依次点击图中的文字' })), ['captcha']],
  ['a captcha widget', page(frame({ captcha: true, tables: [list] })), ['captcha']],
  ['the environment check', page(frame({ title: '412', text: 'Environment Checking' })), ['captcha']],
  [
    'a password field',
    page(frame({ title: '实名登录', passwordField: true, text: '用户登录\n请输入验证码' })),
    ['login'],
  ],
  ['a portal article beside a login form', page(frame({ passwordField: true, text: `${long}${long}` })), []],
  ['an expired session', page(frame({ text: '登录超时，请重新登录' })), ['login']],
  ['not found', page(frame({ title: '404 Not Found', text: 'nginx' })), ['error-page']],
  ['a gateway error', page(frame({ title: '502 Bad Gateway', text: 'openresty' })), ['error-page']],
  ['a refused address', page(frame({ title: '405', text: '当前IP请求异常，请稍后再试' })), ['error-page']],
  [
    'an error inside the visible frame',
    page(frame({ text: long }), frame({ headings: ['HTTP Status 500 – Internal Server Error'], text: '系统异常' })),
    ['error-page'],
  ],
  ['nothing', page({ ...frame(), text: '' }), ['blank']],
  ['an empty frame in a shell', page(frame({ text: long }), { ...frame(), text: '' }), ['blank']],
  ['a loading mask', page(frame({ loading: true, text: long })), ['still-loading']],
  ['a section that is still loading', page(frame({ text: `${long}\n正在加载，请稍候` })), ['still-loading']],
  ['a dialog over half of the page', page(frame({ dialogCover: 0.45, text: long })), ['dialog-covers']],
  ['a dialog that is the page', page(frame({ dialogCover: 0.98, text: long })), []],
  ['a small dialog', page(frame({ dialogCover: 0.08, text: long })), []],
  ['a pager of Element UI', page(frame({ tables: [list], text: '共 55 条 10条/页' })), ['rows-hidden']],
  [
    'a pager of DataTables',
    page(frame({ tables: [list], text: '第 1 到第 10 条记录，总共 55 条记录' })),
    ['rows-hidden'],
  ],
  ['an English pager', page(frame({ tables: [list], text: 'Showing 1 to 10 of 1,055 entries' })), ['rows-hidden']],
  ['a page that writes about logging in', page(frame({ tables: [list], text: `${long}\n请先登录后下载附件` })), []],
  ['an article about 404 households', page(frame({ text: `${long}全市共抽查404户，违反规定的依法处理。` })), []],
];

describe('the quality gate', () => {
  it.each(cases)('%s', (_name, reading, flags) => {
    const found = judgeQuality(reading);
    expect(found.map((one) => one.flag)).toEqual(flags);
    for (const one of found) expect(one.reason).toMatch(/\p{Script=Han}/u);
  });

  it('text too small to read is named with its size', () => {
    const reading = { ...page(frame({ text: long })), smallestText: 4.2 };
    expect(judgeQuality(reading)).toEqual([{ flag: 'text-too-small', reason: expect.stringContaining('4.2') }]);
  });

  it('says how many rows are hidden', () => {
    const [flag] = judgeQuality(page(frame({ tables: [list], text: '共 55 条' })));
    expect(flag!.reason).toContain('55');
    expect(flag!.reason).toContain('10');
  });
});
