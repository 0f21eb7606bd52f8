import { expect, it } from 'vitest';
import { problem } from '@/lib/model/problem';
import { err, ok } from '@/lib/model/result';
import type { PageReading } from '@/lib/recognise/types';
import type { Store } from '@/lib/store/port';
import { captureAndFile } from '@/lib/use-cases/capture-and-file';
import { planOf } from '../coverage/real-view';
import { frame, page as pageOf, table } from '../recognise/sample';
import { demoId, demoStore, good } from '../store/demo-store';
import { paperPage } from '../support/paper-page';

const { view, plan } = planOf(6);
const form = pageOf(
  frame({
    title: '双随机抽查情况记录表',
    headings: ['双随机抽查情况记录表'],
    labels: [
      ['企业名称', '演示甲食品有限公司'],
      ['统一社会信用代码', '91140602MA0K00001X'],
      ['抽查计划名称', plan.name],
      ['检查结果', '发现问题，责令改正'],
    ],
  }),
);

/** A store with the office's plans; `change` replaces some of what it does. */
async function office(change: Partial<Store> = {}): Promise<Store> {
  const store = demoStore();
  const { assessment, plans, departments } = view;
  if (!assessment) throw new Error('no assessment');
  await good(store.saveAssessment(assessment));
  await good(store.importPlans({ assessment: assessment.id, plans, departments, fileName: '演示.csv' }));
  return { ...store, ...change };
}

async function take(store: Store, reading: PageReading, n = 1, width = 60) {
  const paper = paperPage({ viewport: { width, height: 40 }, content: { width, height: 40 } });
  const page = { url: 'http://demo.example/form', title: '演示', documentId: null, read: async () => ok(reading) };
  return captureAndFile(
    { capture: demoId(n), mode: 'visible', trigger: 'key' },
    {
      store,
      page,
      world: paper.world,
      userAgent: 'demo',
      makeThumbnail: async (picture) => picture,
      askScroller: async () => null,
      askRegion: async () => null,
      phase: () => undefined,
    },
  );
}

it('opens the firm that the page shows a problem of, and keeps the picture', async () => {
  const store = await office();
  const taken = await take(store, form);
  expect(taken.ok && taken.value.opened.map(({ name }) => name)).toEqual(['演示甲食品有限公司']);
  expect((await store.listEvidence(view.assessment?.id ?? '')).map(({ record }) => record.id)).toEqual([demoId(1)]);
});

it('keeps the picture although the firm that it opens can’t be kept, and leaves it to be filed', async () => {
  const store = await office({ saveFirm: async () => err(problem('store-unavailable')) });
  const taken = await take(store, form);
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value.opened).toEqual([]);
  expect(taken.value.filed).toEqual([]);
  expect(taken.value.proposal.decision).toBe('ask');
  expect((await store.listEvidence(view.assessment?.id ?? '')).map(({ record }) => record.id)).toEqual([demoId(1)]);
});

const register = pageOf(
  frame({
    title: '执法检查人员名录库',
    headings: ['执法检查人员名录库'],
    tables: [table('序号｜姓名｜执法证号｜所属部门', [['1', '演示员', '演示0001', '市演示局']])],
  }),
);
const stands = (stage: string) =>
  `11.inspector-base@department:${encodeURIComponent(view.departments[0]?.id ?? '')}#${stage}`;

it('files the before, refuses the same picture as its after with the reason, and another width too', async () => {
  const store = await office();
  const aim = (stage: 'before' | 'after') =>
    store.changeSettings((now) => ({
      ...now,
      tags: {
        ...now.tags,
        department: view.departments[0]?.id ?? null,
        item: 11,
        material: 'inspector-base',
        stage,
      },
    }));
  await aim('before');
  const before = await take(store, register);
  expect(before.ok && [before.value.filed, before.value.proposal.warnings]).toEqual([[stands('before')], []]);
  await aim('after');
  const same = await take(store, register, 2);
  if (!same.ok) throw new Error(same.error.code);
  expect([same.value.filed, same.value.proposal.decision]).toEqual([[], 'ask']);
  expect(same.value.proposal.warnings).toContainEqual({ kind: 'same-as-before', slot: stands('before') });
  const narrow = await take(store, register, 3, 50);
  expect(narrow.ok && narrow.value.proposal.warnings).toContainEqual({
    kind: 'unlike-before',
    slot: stands('before'),
    flags: ['other-width'],
  });
});
