import { expect, it } from 'vitest';
import { defaultNumberForms } from '@/lib/model/settings';
import { patternOf, patternsOf } from '@/lib/recognise/number-forms';
import { classifyNumber, defaultNumberPatterns } from '@/lib/recognise/numbers';

it('a form of letters is the pattern of a number, and the usual forms are the built-in patterns', () => {
  expect(patternsOf(defaultNumberForms)).toEqual(defaultNumberPatterns);
});

it('another province’s form tells its numbers apart', () => {
  const patterns = patternsOf({ ...defaultNumberForms, plan: 'RRRRRRYYYYSSSS' });
  const number = '14060020220018';
  expect(classifyNumber(number, '', { patterns, regions: ['140600'] })).toMatchObject({ kind: 'plan', serial: 18 });
});

it('a form that names no region, year and serial is none', () => {
  for (const form of ['', 'RRRRRR', 'YYYY#SSS', 'RRRRRRYYYY', '.*', 'RRRRRRYYYY#S'])
    expect(patternOf('plan', form)).toBeNull();
});
