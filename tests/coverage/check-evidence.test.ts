import { describe, expect, it } from 'vitest';
import { checkEvidence } from '@/lib/coverage/check-evidence';
import { computeSlots } from '@/lib/coverage/slots';
import type { Exemption } from '@/lib/model/assessment';
import type { Evidence } from '@/lib/model/evidence';
import { demo, exemption, piece } from './demo';

const at = 'plan:140600-2022-002';

function picture(id: string, facts: Record<string, string | number>, trashed = false): Evidence {
  const made = piece(id, { trashed });
  return { ...made, record: { ...made.record, said: { kind: 'draw-objects', facts } } };
}

/** Checks of the pictures, each filed under the slots given with it. */
function checksOf(pictures: [Evidence, string[]][], exemptions: Exemption[] = [], today = '2022-09-05') {
  const evidence = pictures.map(([one]) => one);
  const filings = pictures.flatMap(([{ record }, slots]) => slots.map((slot) => ({ evidence: record.id, slot })));
  const input = demo({ evidence, filings, exemptions });
  return checkEvidence({ ...input, evidence, slots: computeSlots(input), today });
}

describe('filed pictures are checked by what their pages said', () => {
  it('two firms of two hundred are a finding of item 16, with the picture that shows it', () => {
    const drawn = picture('e1', { firmCount: 2, baseCount: 200 });
    const [check] = checksOf([[drawn, [`16.firm-list@${at}`]]]);
    expect(check).toMatchObject({
      state: 'fail',
      item: 16,
      about: at,
      evidence: ['e1'],
      finding: { deduction: 'too-few-firms', about: at },
    });
    expect(check?.slots.map(({ key }) => key)).toEqual([`16.firm-list@${at}`]);
  });

  it('one picture under two items is checked for each by its own rule', () => {
    const launch = picture('e1', { firmCount: 9, baseCount: 100, riskClasses: '未选择' });
    const checks = checksOf([[launch, [`15.risk-classes@${at}`, `16.launch@${at}`]]]);
    expect(checks.map(({ item, rule, state }) => [item, rule, state])).toEqual([
      [15, 'risk-not-used', 'fail'],
      [16, 'too-few-firms', 'ok'],
    ]);
  });

  it('pages of one subject are read together, and the newer speaks where two disagree', () => {
    const newer = picture('e2', { firmCount: 12 });
    const older = picture('e1', { firmCount: 1, baseCount: 100 });
    const [check] = checksOf([
      [newer, [`16.firm-list@${at}`]],
      [older, [`16.launch@${at}`]],
    ]);
    expect(check).toMatchObject({ state: 'ok', text: '抽取12户，本领域共100户，占12%', evidence: ['e2', 'e1'] });
  });

  it('a result made public after the plan’s window is late; a page without a date fails nothing', () => {
    const key = `18.result-publication@${at}`;
    expect(checksOf([[picture('e1', { publishedDate: '2022-09-02' }), [key]]])[0]).toMatchObject({ state: 'fail' });
    expect(checksOf([[picture('e1', {}), [key]]])[0]).toMatchObject({ state: 'unknown', finding: null });
  });

  it('a reason given for the plan excuses what it excuses', () => {
    const reason = [exemption(`17.sole-trader-scheme@${at}`, 'sole-trader')];
    const picture16 = picture('e1', { firmCount: 2, baseCount: 200, riskClasses: '不能选择' });
    const checks = checksOf([[picture16, [`15.risk-classes@${at}`, `16.launch@${at}`]]], reason);
    expect(checks.map(({ state }) => state)).toEqual(['ok', 'warn']);
  });

  it('papers, pictures in the trash and pictures filed nowhere say nothing', () => {
    const key = `16.firm-list@${at}`;
    const facts = { firmCount: 1, baseCount: 100 };
    expect(checksOf([[piece('e1'), [key]]])).toEqual([]);
    expect(checksOf([[picture('e1', facts, true), [key]]])).toEqual([]);
    expect(checksOf([[picture('e1', facts), []]])).toEqual([]);
  });
});
