import { describe, expect, it } from 'vitest';
import { pointsAtRisk } from '@/lib/coverage/points';
import { computeSlots } from '@/lib/coverage/slots';
import { catalogue, demo, firm, plan } from './demo';

// The notice's deductions, one row each, with what is lacking for one subject alone and what that costs by the notice.
// Figures are of the notice itself, not of the catalogue that is tested here.
type Row = [item: number, deduction: string, lacking: RegExp, points: number];
const one = '-001';
const rows: Row[] = [
  [2, 'no-meeting', /^2\./, 5],
  [3, 'no-scheme', /^3\./, 2],
  [4, 'no-training', /^4\./, 3],
  [6, 'no-plan', /^6\.plan-document/, 10],
  [6, 'not-public', /^6\.publication/, 5],
  [8, 'neither-base', /^8\.(object|inspector)-base@department:[^@]*%E4%B8%80/, 10],
  [8, 'one-base', /^8\.object-base/, 5],
  [9, 'not-classed', /^9\.by-field/, 3],
  [10, 'not-marked', /^10\./, 3],
  [11, 'not-updated', /^11\.object-base.*#before/, 4],
  [13, 'no-scheme', new RegExp(`^13\\.scheme.*${one}`), 2],
  [15, 'risk-not-used', new RegExp(`^15\\.risk-classes.*${one}`), 2],
  [16, 'too-few-firms', new RegExp(`^16\\.launch.*${one}`), 1],
  [18, 'not-published', new RegExp(`^18\\..*${one}`), 1],
  [19, 'no-follow-up', /^19\.follow-up/, 1],
  [20, 'not-gathered', /^20\.penalty-entry/, 1],
  [20, 'not-sanctioned', /^20\.sanction/, 1],
  [21, 'no-list', /^21\.matter-list/, 5],
  [21, 'not-public', /^21\.city-site/, 3],
  [22, 'not-marked', /^22\./, 2],
  [23, 'no-plan', /^23\.plan-document/, 5],
  [23, 'late', /^23\.plan-publication/, 3],
  [24, 'not-entered', /^24\.platform-plan/, 2],
  [25, 'neither', /^25\./, 10],
  [25, 'no-guide', /^25\.guide/, 5],
  [26, 'no-meeting', /^26\..*140602/, 2],
  [27, 'no-plan', /^27\.plan-document.*140602/, 4],
  [27, 'not-public', /^27\.publication.*140602/, 2],
  [30, 'risk-not-used', /^30\.risk-classes.*-001/, 2],
  [32, 'not-published', /^32\..*-001/, 1],
  [33, 'no-follow-up', /^33\.follow-up/, 1],
  [34, 'not-gathered', /^34\.penalty-entry/, 1],
  [35, 'not-sanctioned', /^35\.abnormal-list/, 1],
];

const checks = [1, 2].map((serial) => plan(serial, { region: '140602', lead: '朔城区演示局', partners: [] }));
const plans = [plan(1), plan(2), ...checks];
const firms = [
  firm(plan(1), '演示甲公司', { penalised: true, abnormal: true }),
  firm(checks[0] ?? plan(1), '演示乙公司', { penalised: true, abnormal: true }),
];
const all = computeSlots(demo({ plans, firms }))
  .filter(({ state }) => state === 'missing')
  .flatMap(({ key, need }) => Array.from({ length: need }, (_, at): [string, string] => [`${key} ${at}`, key]));

/** Lines of the points at risk where all is filed but what the pattern names. */
function linesWithout(lacking: RegExp) {
  const filed = all.filter(([, key]) => !lacking.test(key));
  expect(filed.length, 'something is left out').toBeLessThan(all.length);
  const { categories } = pointsAtRisk(catalogue, computeSlots(demo({ plans, firms, filed })));
  return categories.flatMap(({ lines }) => lines);
}

describe('the notice’s deductions, item by item', () => {
  it('cost nothing where everything is there', () => {
    const { atRisk } = pointsAtRisk(catalogue, computeSlots(demo({ plans, firms, filed: all })));
    expect(atRisk).toBe(0);
  });

  it.each(rows)('item %i, %s, without %s: %d', (item, deduction, lacking, points) => {
    const line = linesWithout(lacking).find((found) => found.item === item && found.deduction === deduction);
    expect(line).toMatchObject({ times: 1, raw: points });
  });

  it('are all of them here, but for those that checks of plans and pages find', () => {
    const tried = new Set(rows.map(([item, deduction]) => `${item} ${deduction}`));
    const untried = catalogue.items.flatMap(({ no, deductions }) =>
      deductions
        .filter(({ id, trigger }) => trigger !== 'checked' && !tried.has(`${no} ${id}`))
        .map(({ id }) => `${no} ${id}`),
    );
    // 12 repeats 8 to 11 for the counties; 13 and 25 have a twin that the row beside it tries.
    expect(untried).toEqual([
      '12 neither-base',
      '12 one-base',
      '12 not-classed',
      '12 not-marked',
      '12 not-updated',
      '13 not-carried-out',
      '25 no-rules',
    ]);
  });
});
