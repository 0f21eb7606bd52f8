import { describe, expect, it } from 'vitest';
import { fileTree } from '@/components/bundles/file-tree';
import { scopeOf } from '@/components/bundles/scope-choice';
import { dropPlaces } from '@/components/evidence/drop-places';
import { everything, filterGallery, galleryEntries } from '@/components/evidence/gallery-filter';
import { timeChoices } from '@/components/evidence/gallery-time';
import { indexView, slotPlace } from '@/components/ui/view-index';
import { parseRoute, routeTo } from '@/components/workbench/route';
import { demoView } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';

const view = demoView(planSheet(), { evidence: 700 });
const index = indexView(view);
const entries = galleryEntries(index);
const found = (choice: Partial<typeof everything>) => filterGallery(entries, { ...everything, ...choice });

describe('the gallery', () => {
  it('shows everything that is not in the trash, in the given order', () => {
    expect(found({}).map(({ evidence }) => evidence.record.id)).toEqual(index.kept.map(({ record }) => record.id));
  });

  it('shows the trash on request and only then', () => {
    expect(found({ status: 'trash' })).toHaveLength(index.trashed.length);
    expect(index.trashed.length).toBeGreaterThan(0);
  });

  it('shows what is unfiled', () => {
    const unfiled = found({ status: 'unfiled' });
    expect(unfiled.length).toBeGreaterThan(0);
    expect(unfiled.every(({ evidence }) => !index.slotsOf.has(evidence.record.id))).toBe(true);
  });

  it('filters by item, plan, department and system', () => {
    expect(found({ item: 18 }).every(({ items }) => items.includes(18))).toBe(true);
    expect(found({ item: 18 }).length).toBeGreaterThan(0);
    const plan = '140600-2022-002';
    expect(found({ plan }).length).toBeGreaterThan(0);
    expect(found({ plan }).every(({ plans }) => plans.includes(plan))).toBe(true);
    expect(found({ department: '市公安局' }).length).toBeGreaterThan(0);
    expect(found({ system: 'publicity' }).every(({ evidence }) => evidence.record.page?.system === 'publicity')).toBe(
      true,
    );
  });

  it('filters by the day it was taken, both ends included', () => {
    const day = found({ time: '2022-08-31/2022-09-01' });
    expect(day.length).toBeGreaterThan(0);
    expect(day.length).toBeLessThan(found({}).length);
    expect(day.every(({ evidence }) => /^2022-(08-31|09-01)/.test(evidence.record.takenAt))).toBe(true);
  });

  it('offers today, the last seven days, and the months in which something was taken', () => {
    expect(timeChoices(['2022-08-03T09:00:00.000+08:00', '2021-12-30T09:00:00.000+08:00'], '2022-09-01')).toEqual([
      { value: '2022-09-01/2022-09-01', name: 'today' },
      { value: '2022-08-26/2022-09-01', name: 'week' },
      { value: '2022-08-01/2022-08-31', name: { year: 2022, month: 8 } },
      { value: '2021-12-01/2021-12-31', name: { year: 2021, month: 12 } },
    ]);
  });

  it('offers a dragged picture what is missing and where the last ones went', () => {
    const places = dropPlaces(index);
    expect(places.length).toBeGreaterThan(4);
    expect(new Set(places).size).toBe(places.length);
    expect(index.filings.some(({ slot }) => slot === places.at(-1))).toBe(true);
    expect(index.slotByKey.get(places[0] ?? '')?.state).toMatch(/missing|partial/);
  });

  it('finds by every word typed, whatever its case', () => {
    expect(found({ text: '印刷企业 抽查结果' }).length).toBeGreaterThan(0);
    expect(found({ text: 'GSXT.gov.cn' }).length).toBeGreaterThan(0);
    expect(found({ text: '印刷企业 查无此词' })).toEqual([]);
  });
});

describe('a place to file to', () => {
  it('names the item once, at its beginning', () => {
    const result = view.slots.find(({ item }) => item === 18);
    const list = view.slots.find(({ item, material }) => item === 16 && material === 'draw-objects');
    expect(slotPlace(index, result?.key ?? '')).toBe('第18项 抽查结果公示 · 1 出版物零售单位双随机抽查');
    expect(slotPlace(index, list?.key ?? '')).toBe('第16项 待检查企业名单 · 1 出版物零售单位双随机抽查');
  });

  it('names a slot that the present catalogue no longer has', () => {
    expect(slotPlace(index, '18.old-material@plan:140600-2022-002')).toContain('2 印刷企业双随机抽查');
  });
});

describe('the tree of a bundle', () => {
  it('adds up files and sizes in every folder', () => {
    const tree = fileTree([
      { path: 'a/b/1.png', bytes: 10 },
      { path: 'a/b/2.png', bytes: 20 },
      { path: 'a/c.xlsx', bytes: 5 },
    ]);
    expect(tree).toMatchObject({ count: 3, bytes: 35 });
    expect(tree.folders[0]).toMatchObject({ name: 'a', count: 3, files: [{ name: 'c.xlsx', bytes: 5 }] });
    expect(tree.folders[0]?.folders[0]).toMatchObject({ name: 'b', count: 2, bytes: 30 });
  });

  it('waits for the choice of what to export', () => {
    expect(scopeOf('item', null)).toBeNull();
    expect(scopeOf('item', '18')).toEqual({ kind: 'item', item: 18 });
    expect(scopeOf('all', null)).toEqual({ kind: 'all' });
  });
});

describe('the routes of the workbench', () => {
  it('carry their parameters', () => {
    const { page, params } = parseRoute(routeTo('gallery', { status: 'unfiled' }));
    expect([page, params.get('status')]).toEqual(['gallery', 'unfiled']);
  });

  it('lead an unknown address to the overview', () => {
    expect(parseRoute('#/nowhere').page).toBe('overview');
    expect(parseRoute('').page).toBe('overview');
  });
});

it('the gallery marks pictures that are there twice or hardly differ, and finds them by a filter', () => {
  const [one, two, three] = index.kept.filter(({ record }) => record.kind === 'capture').map(({ record }) => record.id);
  if (!one || !two || !three) throw new Error('no captures');
  const place = (plan: string) => `18.result-publication@plan:140600-2022-${plan}`;
  const filed = (evidence: string, slot: string) => ({ ...view.filings[0]!, evidence, slot });
  const marked = galleryEntries(
    indexView({
      ...view,
      filings: [filed(one, place('001')), filed(two, place('002')), filed(three, place('003'))],
      near: [[one, two]],
    }),
  );
  const shown = filterGallery(marked, { ...everything, status: 'alike' });
  expect(shown.map(({ evidence, alike }) => [evidence.record.id, alike])).toEqual(
    index.kept.flatMap(({ record }) => (record.id === one || record.id === two ? [[record.id, 'near']] : [])),
  );
});
