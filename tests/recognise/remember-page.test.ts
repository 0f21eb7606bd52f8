import { expect, it } from 'vitest';
import { PageRule } from '../../lib/recognise/page-rules';
import { recognise } from '../../lib/recognise/recognise';
import { rememberPage } from '../../lib/recognise/remember-page';
import { context, frame, page, plans, table } from './sample';

const strange = (name: string, headings: string[] = []) =>
  page(
    frame({
      url: 'http://10.0.0.1:8080/x',
      title: name,
      headings: ['抽检批次公开', name, ...headings],
      labels: [['批次', '1']],
      tables: [table('批次｜事由｜对象｜办结情况', [['1', name, '演示企业', '完结']])],
    }),
  );
const as = {
  id: 'own-1',
  kind: 'result-notice' as const,
  system: 'publicity' as const,
  serves: [{ item: 18, material: 'result-publication' }],
};
const names = plans.map((plan) => plan.name);

it('knows the like of a remembered page, for another plan too', () => {
  const rule = rememberPage(strange(plans[0]!.name), as, names);
  expect(PageRule.parse(rule)).toEqual(rule);
  const seen = recognise(strange(plans[3]!.name), { ...context, rules: [rule] });
  expect(seen.kind.value).toBe('result-notice');
  expect(seen.materials[0]?.value).toEqual({ item: 18, material: 'result-publication' });
  expect(seen.plans[0]?.value).toBe(plans[3]!.id);
});

it('keeps plans, years and numbers out of the rule', () => {
  const rule = rememberPage(strange(plans[0]!.name, ['2022年度公告']), as, names);
  expect(rule.titles).toEqual(['抽检批次公开']);
});

it('leaves other pages as they were', () => {
  const rule = rememberPage(strange(plans[0]!.name), as, names);
  const other = page(frame({ tables: [table('姓名｜性别｜执法证｜岗位大类｜岗位状态｜手机号', [])] }));
  expect(recognise(other, { ...context, rules: [rule] })).toEqual(recognise(other, context));
});
