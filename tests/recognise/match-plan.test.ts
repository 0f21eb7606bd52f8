import { describe, expect, it } from 'vitest';
import { certainPlan, matchPlans } from '../../lib/recognise/match-plan';
import { toPlaces } from '../../lib/recognise/places';
import type { FrameReading } from '../../lib/recognise/types';
import { context, frame, page, plan, planIdOf, plans, table } from './sample';

const canteen = planIdOf('学校食堂食品安全抽查');
const match = (parts: Partial<FrameReading>, other = context) => matchPlans(toPlaces(page(frame(parts))), other);

describe('one plan that the page is about', () => {
  it.each<[string, Partial<FrameReading>]>([
    ['its name in a label', { labels: [['抽查任务名称', '学校食堂食品安全抽查']] }],
    ['its platform number in a label', { labels: [['抽查计划编号', '14060020221006']] }],
    ['its task number in a label', { labels: [['抽查任务编号', '140600202208011006']] }],
    ['a heading with year and city in front', { headings: ['2022年度朔州市学校食堂食品安全抽查检查结果公告'] }],
    ['full-width and blanks inside', { headings: ['学校食堂 食品安全　抽查（2022年度）'] }],
    ['quotation marks and another tail', { headings: ['关于开展2022年“学校食堂食品安全”部门联合双随机抽查的公示'] }],
    [
      'the one row of a filtered list',
      { tables: [table('序号｜抽查任务名称｜检查结果', [['1', '学校食堂食品安全抽查', '未发现问题']])] },
    ],
    [
      'every row of a result list',
      {
        tables: [
          table('任务名称｜企业名称', [
            ['学校食堂食品安全抽查', '演示一中'],
            ['学校食堂食品安全抽查', '演示二中'],
          ]),
        ],
      },
    ],
    ['label lines in running text', { text: '抽查任务名称：学校食堂食品安全抽查\n检查机关：朔州市市场监督管理局' }],
  ])('is certain by %s', (_name, parts) => {
    const guesses = match(parts);
    expect(guesses[0]?.value).toBe(canteen);
    expect(guesses[0]!.score).toBeGreaterThanOrEqual(certainPlan);
    expect(guesses[1]?.score ?? 0).toBeLessThan(0.4);
    expect(guesses[0]!.reason).not.toBe('');
  });

  it('beats other plans that only the running text mentions', () => {
    const guesses = match({
      headings: ['学校食堂食品安全抽查'],
      text: '相关通知\n关于开展旅馆业治安及卫生抽查的通知\n娱乐场所抽查',
    });
    expect(guesses[0]).toMatchObject({ value: canteen });
    expect(guesses[0]!.score).toBeGreaterThanOrEqual(certainPlan);
    expect(guesses[1]!.score).toBeLessThan(0.4);
  });
});

describe('what must stay uncertain', () => {
  it('a list of many plans gives each a low score', () => {
    const rows = plans.map((each) => [String(each.serial), each.name]);
    const guesses = match({ tables: [table('序号｜抽查计划名称', rows)] });
    expect(guesses).toHaveLength(plans.length);
    expect(Math.max(...guesses.map((guess) => guess.score))).toBeLessThan(0.5);
  });

  it('the same name of another year is no plan of this assessment', () => {
    for (const parts of [
      { headings: ['2021年度学校食堂食品安全抽查检查结果公告'] },
      {
        labels: [
          ['抽查任务名称', '学校食堂食品安全抽查'],
          ['抽查任务编号', '140600202108011003'],
        ] as [string, string][],
      },
      { tables: [table('抽查任务编号｜抽查任务名称', [['140600202108011003', '学校食堂食品安全抽查']])] },
    ]) {
      const [guess] = match(parts);
      expect(guess?.score ?? 0).toBeLessThan(0.2);
    }
  });

  it('the row of this year is taken where last year’s stands beside it', () => {
    const rows = [
      ['140600202108011003', '学校食堂食品安全抽查'],
      ['140600202208011006', '学校食堂食品安全抽查'],
    ];
    const [guess] = match({ tables: [table('抽查任务编号｜抽查任务名称', rows)] });
    expect(guess).toMatchObject({ value: canteen });
    expect(guess!.score).toBeGreaterThanOrEqual(certainPlan);
  });

  it('the same name with another county’s number is not the city’s plan', () => {
    const [guess] = match({
      labels: [
        ['抽查任务名称', '学校食堂食品安全抽查'],
        ['抽查任务编号', '140621202208011003'],
      ],
    });
    expect(guess!.score).toBeLessThan(0.2);
    const [titled] = match({ headings: ['山阴县2022年度学校食堂食品安全抽查检查结果公告'] });
    expect(titled!.score).toBeLessThan(0.2);
  });

  it('two plans of one name in city and county are told apart by the number, and else both stay open', () => {
    const county = plan(3, '学校食堂食品安全抽查', { region: '140621' });
    const both = { ...context, plans: [...plans, county] };
    const open = match({ headings: ['学校食堂食品安全抽查'] }, both);
    expect(open[0]!.score).toBeLessThan(certainPlan);
    const numbered = match(
      {
        labels: [
          ['任务名称', '学校食堂食品安全抽查'],
          ['任务编号', '140621202208011003'],
        ],
      },
      both,
    );
    expect(numbered[0]!.value).toBe(county.id);
    expect(numbered[0]!.score).toBeGreaterThanOrEqual(certainPlan);
  });

  it('a name typed into the search form over a list of another plan is not certain', () => {
    const guesses = match({
      labels: [['抽查任务名称', '学校食堂食品安全抽查']],
      tables: [table('序号｜抽查任务名称', [['1', '旅馆业治安及卫生抽查']])],
    });
    expect(guesses[0]!.score).toBeLessThan(certainPlan);
  });

  it('a name that is nearly a plan’s is proposed weakly, its near twin not', () => {
    const guesses = match({ labels: [['任务名称', '兽药经营主体情况抽检']] });
    expect(guesses[0]?.value).toBe(planIdOf('兽药经营主体抽查'));
    expect(guesses[0]!.score).toBeLessThan(certainPlan);
    expect(guesses.map((guess) => guess.value)).not.toContain(planIdOf('农药经营主体抽查'));
  });

  it('another check of the same trade is not certain', () => {
    const [guess] = match({ headings: ['娱乐场所安全生产专项检查'] });
    expect(guess?.score ?? 0).toBeLessThan(certainPlan);
  });

  it('a serial in an unregistered number alone is a hint', () => {
    const [guess] = match({ labels: [['抽查计划编号', '14060020221008']] });
    expect(guess).toMatchObject({ value: planIdOf('旅馆业治安及卫生抽查') });
    expect(guess!.score).toBeLessThan(certainPlan);
  });
});

it('a plan name inside a longer plan name is no hit', () => {
  const short = plan(60, '学校食堂抽查');
  const long = plan(61, '民办学校食堂抽查');
  const guesses = match({ headings: ['民办学校食堂抽查'] }, { ...context, plans: [short, long] });
  expect(guesses.map((guess) => guess.value)).toEqual([long.id]);
});
