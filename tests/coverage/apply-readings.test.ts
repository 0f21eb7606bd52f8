import { describe, expect, it } from 'vitest';
import { applyReadings, type Readings } from '@/lib/coverage/apply-readings';
import { checkDrawn, checkRiskUse } from '@/lib/coverage/checks';
import { pointsAtRisk } from '@/lib/coverage/points';
import { computeSlots } from '@/lib/coverage/slots';
import type { UnclearPoint } from '@/lib/model/catalogue';
import type { ReadingValue } from '@/lib/model/settings';
import { catalogue, demo, plan } from './demo';

const points = catalogue.items.flatMap(({ unclear }) => unclear);
const settled = (readings: Readings) => applyReadings(catalogue, readings);
const county = { region: '140681', assessment: '140600-2022' };
const otherCounty = { region: '140602', assessment: '140600-2022' };
/** Slots and points of the demo office with a check in each of two counties, nothing filed. */
function world(readings: Readings, filed: [string, string][] = []) {
  const catalogue = settled(readings);
  const plans = [plan(1), plan(2), plan(1, county), plan(2, county), plan(1, otherCounty)];
  const slots = computeSlots({ ...demo({ filed, plans }), catalogue });
  const risk = pointsAtRisk(catalogue, slots);
  const line = (item: number, deduction: string) =>
    risk.categories.flatMap(({ lines }) => lines).find((one) => one.item === item && one.deduction === deduction);
  return { slots, risk, line };
}
const of = (readings: Readings, item: number, material: string) =>
  world(readings).slots.filter((slot) => slot.item === item && slot.material === material);

describe('the points that the notice leaves open', () => {
  it('are settings, all of them', () => {
    expect(points.length).toBeGreaterThan(25);
    expect(points.filter((point) => typeof point === 'string')).toEqual([]);
  });

  it('change what follows, each of them, and leave the shipped catalogue alone', () => {
    const other: Record<UnclearPoint['setting']['kind'], ReadingValue> = {
      absence: 'each',
      need: 3,
      points: 2,
      found: 4,
      firms: 'either',
      'cut-off': 'on',
      days: 9,
      departments: ['市演示一局'],
      partners: 'lead',
      counts: 'no',
      counties: 'mean',
    };
    const before = JSON.stringify(catalogue);
    const idle = points.flatMap((point) => {
      if (typeof point === 'string' || point.setting.kind === 'days') return [];
      const after = JSON.stringify(settled({ [point.id]: other[point.setting.kind] }));
      return after === before ? [point.id] : [];
    });
    expect(idle).toEqual([]);
    expect(JSON.stringify(catalogue)).toBe(before);
  });

  it('ignore a value that does not fit', () => {
    expect(settled({ 'county-meetings': 'many', 'points-14': -1, 'absence-8': 'never', 'no-such-point': 1 })).toEqual(
      catalogue,
    );
  });

  it('one department without evidence: once, for each, or only where all are without', () => {
    const bases = ['object-base', 'inspector-base'].map((id): [string, string] => [
      id,
      `8.${id}@department:${encodeURIComponent('市演示一局')}`,
    ]);
    const times = (value: string) => world({ 'absence-8': value }, bases).line(8, 'one-base')?.times;
    expect(times('once')).toBe(1);
    expect(times('all')).toBeUndefined();
    expect(world({ 'absence-8': 'each' }).line(8, 'neither-base')?.times).toBe(2);
    expect(world({ 'absence-8': 'all' }).line(8, 'neither-base')?.times).toBe(1);
  });

  it('how many meetings of a county', () => {
    expect(new Set(of({}, 26, 'notice').map(({ need }) => need))).toEqual(new Set([1]));
    expect(new Set(of({ 'county-meetings': 2 }, 26, 'notice').map(({ need }) => need))).toEqual(new Set([2]));
  });

  it('points for an item without any, and faults found by hand', () => {
    expect(world({}).line(14, 'unlisted')).toBeUndefined();
    expect(world({ 'points-14': 0.5 }).line(14, 'unlisted')).toMatchObject({ each: 0.5, times: 2, raw: 1 });
    expect(world({ 'matters-by-hand': 3 }).line(7, 'unit-not-covered')).toMatchObject({ times: 3, raw: 3 });
  });

  it('three firms and 3 %, or either', () => {
    const drawn = { firms: 2, base: 10 };
    expect(checkDrawn(drawn, settled({}).thresholds).state).toBe('fail');
    expect(checkDrawn(drawn, settled({ 'firms-or-ratio': 'either' }).thresholds).state).toBe('ok');
    expect(checkDrawn({ firms: 2, base: 100 }, settled({ 'firms-or-ratio': 'either' }).thresholds).state).toBe('fail');
  });

  it('the cut-off day itself', () => {
    const onTheDay = { launched: '2022-08-03', reason: 'own-risk-classes' as const };
    expect(checkRiskUse(onTheDay, settled({}).thresholds).state).toBe('fail');
    expect(checkRiskUse(onTheDay, settled({ 'risk-cut-off-day': 'on' }).thresholds).state).toBe('ok');
  });

  it('which departments are concerned, which of a county, and whether partners owe their own', () => {
    const owners = (readings: Readings, item: number, material: string) =>
      new Set(of(readings, item, material).map(({ owner }) => owner));
    expect(owners({}, 21, 'city-site')).toEqual(new Set(['市演示一局', '市演示二局']));
    expect(owners({ 'concerned-departments': ['市演示二局'] }, 21, 'city-site')).toEqual(new Set(['市演示二局']));
    expect(of({ 'county-departments': ['演示县局'] }, 12, 'object-base').map(({ key }) => key)).toContain(
      `12.object-base@county-department:140681+${encodeURIComponent('演示县局')}`,
    );
    expect(owners({ 'partners-too': 'lead' }, 24, 'platform-plan')).toEqual(new Set(['市演示一局']));
  });

  it('what is provisional, presumed or without a stated form may be left out', () => {
    expect(world({}).line(13, 'not-carried-out')?.times).toBe(2);
    expect(world({ 'not-carried-out': 'no' }).line(13, 'not-carried-out')).toBeUndefined();
    expect(of({ 'by-tier-alone': 'no' }, 9, 'by-tier').map(({ state }) => state)).toEqual(['optional', 'optional']);
    const [innovation] = catalogue.items.find(({ no }) => no === 36)?.materials ?? [];
    const slot = world({}).slots.find(({ item, material }) => item === 36 && material === innovation?.id);
    const filed: [string, string][] = [['one', slot?.key ?? '']];
    expect(world({}, filed).risk.bonus.points).toBeGreaterThan(0);
    expect(world({ 'bonus-36': 'no' }, filed).risk.bonus.points).toBe(0);
  });

  it('the counties added up, or the mean of them, line by line to the sum', () => {
    const counties = (readings: Readings) => {
      const found = world(readings).risk.categories.find(({ id }) => id === 'counties');
      if (!found) throw new Error('no counties');
      return found;
    };
    expect(counties({}).atRisk).toBe(20);
    const mean = counties({ 'counties-sum': 'mean' });
    const sum = mean.lines.reduce((all, { counted }) => all + counted, 0);
    expect(mean.atRisk).toBeCloseTo(sum);
    expect(mean.atRisk).toBeGreaterThan(0);
    expect(mean.atRisk).toBeLessThan(20);
  });
});
