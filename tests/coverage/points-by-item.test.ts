import { describe, expect, it } from 'vitest';
import { type Finding, pointsAtRisk } from '@/lib/coverage/points';
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
  [12, 'neither-base', /^12\.(object|inspector)-base@/, 10],
  [12, 'one-base', /^12\.inspector-base@/, 5],
  [12, 'not-classed', /^12\.by-tier/, 3],
  [12, 'not-marked', /^12\.inspectors-marked/, 3],
  [12, 'not-updated', /^12\.inspector-base-update.*#after/, 4],
  [13, 'not-carried-out', new RegExp(`^(14|16|18)\\..*@plan:140600.*${one}`), 2],
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
  [25, 'no-rules', /^25\.rules/, 5],
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
/** What papers and pages are read for, each found once. */
const found: [item: number, deduction: string, points: number][] = [
  [7, 'unit-not-covered', 1],
  [13, 'unit-not-covered', 2],
  [13, 'too-few-checks', 2],
  [26, 'no-scheme', 2],
  [28, 'too-few-checks', 2],
  [32, 'too-few-firms', 1],
];
/** For these the notice states no deduction of their own. */
const free = [1, 5, 14, 17, 29, 31, 36];
/** The notice's “减完5分为止” and what a category has: what lacks, or is found, and what of it is counted at most. */
const capped: [what: string, lacking: RegExp, found: Finding[], category: string, counted: number][] = [
  ['six units not covered', /^$/, [finding(7, 'unit-not-covered', 6)], 'planning', 5],
  [
    'results not published and not followed up, nine times',
    /^$/,
    [finding(18, 'not-published', 4), finding(19, 'no-follow-up', 5)],
    'publication',
    5,
  ],
  [
    'results not gathered nor sanctioned, seven times',
    /^$/,
    [finding(20, 'not-gathered', 3), finding(20, 'not-sanctioned', 4)],
    'results-used',
    5,
  ],
  ['all of 两库', /^(8|9|10|11|12)\./, [], 'bases', 10],
  ['all of 市直部门', /^2[1-5]\./, [], 'departments', 20],
  ['18 checks short in a county', /^$/, [finding(28, 'too-few-checks', 18)], 'counties', 20],
  ['18 checks short in the city', /^$/, [finding(13, 'too-few-checks', 18)], 'joint-checks', 20],
];

function finding(item: number, deduction: string, times: number): Finding {
  return { item, deduction, times, detail: '演示' };
}

const checks = [1, 2].map((serial) => plan(serial, { region: '140602', lead: '朔城区演示局', partners: [] }));
const plans = [plan(1), plan(2), ...checks];
const firms = [
  firm(plan(1), '演示甲公司', { penalised: true, abnormal: true }),
  firm(checks[0] ?? plan(1), '演示乙公司', { penalised: true, abnormal: true }),
];
const all = computeSlots(demo({ plans, firms }))
  .filter(({ state }) => state === 'missing')
  .flatMap(({ key, need }) => Array.from({ length: need }, (_, at): [string, string] => [`${key} ${at}`, key]));

/** The points at risk where all is filed but what the pattern names, and `findings` are found. */
function risk(lacking: RegExp, findings: Finding[] = []) {
  const filed = all.filter(([, key]) => !lacking.test(key));
  if (findings.length === 0) expect(filed.length, 'something is left out').toBeLessThan(all.length);
  return pointsAtRisk(catalogue, computeSlots(demo({ plans, firms, filed })), findings);
}
const linesOf = ({ categories }: ReturnType<typeof risk>) => categories.flatMap(({ lines }) => lines);

describe('the notice’s deductions, item by item', () => {
  it('cost nothing where everything is there', () => {
    const { atRisk } = pointsAtRisk(catalogue, computeSlots(demo({ plans, firms, filed: all })));
    expect(atRisk).toBe(0);
  });

  it.each(rows)('item %i, %s, without %s: %d', (item, deduction, lacking, points) => {
    const line = linesOf(risk(lacking)).find((one) => one.item === item && one.deduction === deduction);
    expect(line).toMatchObject({ times: 1, raw: points });
  });

  it.each(found)('item %i, %s, found once: %d', (item, deduction, points) => {
    const lines = linesOf(risk(/^$/, [finding(item, deduction, 1)]));
    expect(lines).toMatchObject([{ item, deduction, times: 1, raw: points, counted: points }]);
  });

  it.each(free)('item %i has none of its own', (item) => {
    const own = new RegExp(`^${item}\\.`);
    // 17 and 31 ask only where something is excused, 36 asks for nothing that must be.
    const asks = all.some(([, key]) => own.test(key));
    expect(asks).toBe(![17, 31, 36].includes(item));
    const lines = linesOf(asks ? risk(own) : risk(/^$/, [finding(18, 'not-published', 1)]));
    expect(lines.filter((one) => one.item === item)).toEqual([]);
  });

  it.each(capped)('%s: no more than the notice lets be counted', (_, lacking, findings, category, counted) => {
    const own = risk(lacking, findings).categories.find(({ id }) => id === category);
    expect(own?.raw).toBeGreaterThan(counted);
    expect(own?.atRisk).toBe(counted);
  });

  it('are all of them here, and every item of the 36', () => {
    const tried = [...rows, ...found].map(([item, deduction]) => `${item} ${deduction}`);
    const stated = catalogue.items.flatMap(({ no, deductions }) => deductions.map(({ id }) => `${no} ${id}`));
    expect(tried.toSorted()).toEqual(stated.toSorted());
    const items = new Set([...rows.map(([item]) => item), ...found.map(([item]) => item), ...free]);
    expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, at) => at + 1));
  });
});
