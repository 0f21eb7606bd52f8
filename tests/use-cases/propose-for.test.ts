import { expect, it } from 'vitest';
import { rememberPage } from '@/lib/recognise/remember-page';
import { proposeFor } from '@/lib/use-cases/capture-and-file';
import { frame, page, table } from '../recognise/sample';
import { demoView } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';

const view = demoView(planSheet(), { evidence: 0, me: { role: 'city-office', department: null } });
const [plan] = view.plans;
if (!plan) throw new Error('no plans');

const strange = page(
  frame({
    url: 'http://10.0.0.1:8080/x',
    title: plan.name,
    headings: ['抽检批次公开', plan.name],
    labels: [['批次', '1']],
    tables: [table('批次｜事由｜对象｜办结情况', [['1', plan.name, '演示企业', '完结']])],
  }),
);

it('files a page that only the person’s own rule knows under the place that rule names', () => {
  const rule = rememberPage(
    strange,
    {
      id: 'own-1',
      kind: 'result-notice',
      system: 'publicity',
      serves: [{ item: 18, material: 'result-publication' }],
    },
    view.plans.map(({ name }) => name),
  );
  expect(proposeFor(view, strange).recognition?.kind.value).not.toBe('result-notice');
  const { recognition, proposal } = proposeFor({ ...view, pageRules: [rule] }, strange);
  expect(recognition?.kind.value).toBe('result-notice');
  expect(proposal.slots[0]).toMatchObject({
    item: 18,
    material: 'result-publication',
    subject: { kind: 'plan', plan: plan.id },
  });
});
