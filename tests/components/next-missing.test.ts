import { describe, expect, it } from 'vitest';
import { isAimedAt, placeToLook, searchTextFor, tagsFor } from '@/components/capture/aim';
import { capturableFirst, nextMissing } from '@/components/capture/next-missing';
import { indexView } from '@/components/ui/view-index';
import { chooseTags, noTags } from '@/lib/model/settings';
import { demoView } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';

const view = demoView(planSheet(), { evidence: 0 });
const office = { role: 'city-office' as const, department: null };

describe('what to collect next', () => {
  it('shows a department its own open slots only', () => {
    const mine = nextMissing(view.slots, { role: 'department', department: '市新闻出版局' }, noTags);
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map(({ owner }) => owner))).toEqual(new Set(['市新闻出版局']));
  });

  it('shows an office everything that is open and nothing that is done, excused or optional', () => {
    const [first, ...rest] = view.slots;
    if (!first) throw new Error('no slots');
    const all = nextMissing([{ ...first, state: 'done' }, ...rest], office, noTags);
    expect(all).toHaveLength(rest.filter(({ state }) => state === 'missing').length);
    expect(all.some(({ key }) => key === first.key)).toBe(false);
  });

  it('stays on the chosen item and material, so that a run needs no other decision', () => {
    const run = nextMissing(view.slots, office, { department: null, item: 18, material: 'result-publication' });
    expect(run.slice(0, 55).every(({ item }) => item === 18)).toBe(true);
    expect(run[55]?.item).not.toBe(18);
  });

  it('puts the nearest last day first among the others', () => {
    const days = nextMissing(view.slots, office, noTags).map(({ due }) => due ?? '9999');
    expect(days).toEqual([...days].sort());
  });
});

describe('what is shown beside a page', () => {
  const index = indexView(view);
  const isPaper = (slot: (typeof view.slots)[number]) => placeToLook(index, slot) === 'file';
  const missing = nextMissing(view.slots, office, noTags);

  it('is first what can be captured, then the papers, each in its order', () => {
    const shown = capturableFirst(missing, isPaper, noTags);
    expect(shown).toEqual([...missing.filter((slot) => !isPaper(slot)), ...missing.filter(isPaper)]);
    expect(isPaper(shown[0]!)).toBe(false);
    expect(isPaper(missing[0]!)).toBe(true);
  });

  it('is the chosen item before all, its papers too', () => {
    const tags = { ...noTags, item: 13 };
    const shown = capturableFirst(nextMissing(view.slots, office, tags), isPaper, tags);
    expect([shown[0]?.item, isPaper(shown[0]!)]).toEqual([13, true]);
  });
});

describe('aiming at a slot', () => {
  const index = indexView(view);
  const slot = view.slots.find(({ item, material }) => item === 18 && material === 'result-publication');
  if (!slot) throw new Error('no slot of item 18');

  it('chooses item, material and plan, and keeps the department it does not name', () => {
    expect(tagsFor(slot)).toEqual({
      item: 18,
      material: 'result-publication',
      plan: '140600-2022-001',
      stage: null,
      target: '18.result-publication@plan:140600-2022-001',
    });
  });

  it('is recognised once the tags say it', () => {
    expect(isAimedAt({ ...noTags, ...tagsFor(slot) }, slot)).toBe(true);
    expect(isAimedAt(chooseTags({ ...noTags, ...tagsFor(slot) }, { plan: 'page' }), slot)).toBe(false);
  });

  it('gives the plan name to search for, and the firm for a firm', () => {
    expect(searchTextFor(index, slot)).toBe('出版物零售单位双随机抽查');
    const firm = {
      item: 19,
      material: 'check-form',
      subject: { kind: 'firm' as const, firm: '140600-2022-001~演示公司' },
    };
    expect(searchTextFor(index, firm)).toBe('演示公司');
    expect(searchTextFor(index, { item: 2, material: 'meeting', subject: { kind: 'once' } })).toBeNull();
  });
});
