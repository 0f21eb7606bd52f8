import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { computeSlots } from '@/lib/coverage/slots';
import { buildDeskView, type DeskScore } from '@/lib/desk/desk-view';
import { piece } from '@/tests/coverage/demo';
import { workedTable } from '@/tests/support/desk-worked';
import { deskAssessment, deskYear } from '@/tests/support/desk-year';
import { receipt } from './desk';

const units = deskYear();

function wholeYear() {
  const pieces = units.flatMap((unit) => unit.pieces);
  const evidence = pieces.map(({ n, doubtful, said }) => {
    const made = piece(String(n));
    const capture = { status: doubtful ? 'doubtful' : 'complete' } as NonNullable<typeof made.record.capture>;
    return { ...made, record: { ...made.record, capture, ...(said ? { said } : {}) } };
  });
  const filings = pieces.flatMap(({ n, slots }) => slots.map((slot) => ({ evidence: String(n), slot })));
  const departments = new Map(
    units.flatMap((unit) => unit.departments).map((one) => [`${one.assessment} ${one.id}`, one]),
  );
  const plans = new Map(units.flatMap((unit) => unit.plans).map((one) => [one.id, one]));
  const around = {
    assessment: deskAssessment,
    catalogue: builtInCatalogue(),
    departments: [...departments.values()],
    plans: [...plans.values()],
    firms: [],
    exemptions: [],
  };
  const slots = computeSlots({ ...around, evidence, filings });
  const receipts = units.map((unit) =>
    receipt(unit.kind === 'department' ? unit.id : null, { assessment: unit.assessment.id, label: unit.name }),
  );
  return buildDeskView({ ...around, slots, evidence, filings, receipts, today: '2022-10-08' });
}

describe('a year of 26 departments and six counties', () => {
  const view = wholeYear();

  it('is about 2,000 pictures, all of them received, none unplaced', () => {
    expect(units).toHaveLength(32);
    const count = units.reduce((sum, unit) => sum + unit.pieces.length, 0);
    expect(count).toBeGreaterThan(1_500);
    expect(count).toBeLessThan(2_500);
    expect(view.units.filter(({ receivedAt }) => receivedAt === null)).toEqual([]);
    expect(view.unplaced).toEqual([]);
  });

  it('scores as the table that was worked by hand from the notice', () => {
    const lines = (place: string, { categories }: DeskScore) =>
      categories.map(({ id, points, atRisk }) => ({ place, category: id, points, lost: atRisk }));
    const found = [
      ...lines('全市', view.scores.city),
      ...view.scores.counties.flatMap(({ name, score }) => lines(name, score)),
    ];
    expect(found).toEqual(workedTable());
    expect(view.scores.city.score).toBe(37);
  });

  it('names every gap that was left in, with plan and deadline, at the unit that owes it', () => {
    const gaps = view.units.flatMap(({ name, gaps: own }) =>
      own.map((gap) => `${name} ${gap.item} ${gap.plan?.serial ?? ''}`),
    );
    expect(gaps.filter((gap) => !gap.startsWith('右玉县'))).toEqual([
      '市演示01局 18 1',
      '市演示02局 10 ',
      '市演示02局 18 2',
      '市演示03局 11 ',
      '市演示03局 18 3',
      '市演示04局 15 4',
      '市演示04局 21 ',
      '市演示05局 15 5',
      '市演示05局 25 ',
      '市演示06局 13 6',
      '市演示07局 16 7',
      '应县 32 1',
      '应县 32 2',
      '应县 32 3',
      '应县 32 4',
    ]);
    const doubtful = units.flatMap((unit) => unit.pieces).filter((one) => one.doubtful).length;
    expect(view.units.reduce((sum, { total }) => sum + total.doubtful, 0)).toBe(doubtful);
  });
});
