import { describe, expect, it } from 'vitest';
import { holdsNumber, privateHeading, privateNumbers } from '@/lib/recognise/private-text';

// Made up: a place code that does not exist, with a right check digit.
const identity = '990000199001010017';

describe('numbers of people on a page', () => {
  it('are found by what they look like', () => {
    const text = `联系人：演示，${identity}，电话13800000000`;
    expect(privateNumbers(text).map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ['identity', identity],
      ['phone', '13800000000'],
    ]);
  });

  it('are no task numbers, credit codes or amounts', () => {
    // The first two have the check digit of an identity by chance.
    for (const text of [
      '140600202208011008',
      '140600202208011016',
      '140600202206061018',
      '91140623MA0D001641',
      '990000199001010016',
      '113800000000',
      '1380000',
    ]) {
      expect(privateNumbers(text)).toEqual([]);
    }
  });

  it('fill the columns whose headings say so', () => {
    expect(['身份证号', '公民身份号码', '法定代表人证件号码'].map(privateHeading)).toEqual(Array(3).fill('identity'));
    expect(['手机号码', '联系电话', '联系 电话'].map(privateHeading)).toEqual(Array(3).fill('phone'));
    expect(['统一社会信用代码', '执法证号', '序号'].map(privateHeading)).toEqual([null, null, null]);
  });

  it('may have stars in their middle', () => {
    expect([holdsNumber('138****0000'), holdsNumber('—'), holdsNumber('无')]).toEqual([true, false, false]);
  });
});
