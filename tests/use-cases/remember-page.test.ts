import { expect, it } from 'vitest';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { proposeFor } from '@/lib/use-cases/capture-and-file';
import { rememberThisPage } from '@/lib/use-cases/remember-page';
import { frame, page, table } from '../recognise/sample';
import { good } from '../store/demo-store';
import { demoOffice } from '../support/demo-bundle';

const strange = (plan: string) =>
  page(
    frame({
      url: 'http://10.0.0.1:8080/x',
      title: plan,
      headings: ['抽检批次公开', plan],
      labels: [['批次', '1']],
      tables: [table('批次｜事由｜对象｜办结情况', [['1', plan, '演示企业', '完结']])],
    }),
  );
const as = {
  kind: 'result-notice' as const,
  system: 'publicity' as const,
  serves: [{ item: 18, material: 'result-publication' }],
};

it('a page once taught is known for the next plan, and forgotten when the person says so', async () => {
  const { store, place } = await demoOffice();
  const before = await loadAssessmentView(store);
  const [one, , , , , six] = before.plans;
  if (!one || !six) throw new Error('no plans');
  expect(proposeFor(before, strange(six.name)).recognition?.kind.value).not.toBe('result-notice');
  const rule = await good(rememberThisPage(strange(one.name), as, store, place.clock, () => 'own-1'));
  const { recognition, proposal } = proposeFor(await loadAssessmentView(store), strange(six.name));
  expect(recognition?.kind.value).toBe('result-notice');
  expect(proposal.slots[0]).toMatchObject({ item: 18, subject: { plan: six.id } });
  await good(store.removePageRule(rule.id));
  const after = await loadAssessmentView(store);
  expect(after.pageRules).toEqual([]);
  expect(proposeFor(after, strange(six.name)).recognition?.kind.value).not.toBe('result-notice');
});

it('a page with nothing to know it by is not taught', async () => {
  const { store, place } = await demoOffice();
  const made = await rememberThisPage(page(frame({ text: '欢迎' })), as, store, place.clock, () => 'own-1');
  expect(made.ok ? null : made.error.code).toBe('page-too-plain');
  expect(await store.pageRules()).toEqual([]);
});
