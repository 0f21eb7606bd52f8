import { describe, expect, it } from 'vitest';
import {
  classifyNumber,
  findNumbers,
  isCreditCode,
  isIdCard,
  isRegistrationNumber,
  type NumberKind,
} from '../../lib/recognise/numbers';

const regions = ['140600', '140602', '140621'];

describe('check digits', () => {
  it.each([
    '91510100MA6CR73R54',
    '91140602MA0K00001X',
    '92140621MA0K00002E',
    '12140600MB00000017',
    '52140681MJ0000001U',
    '93140623MA0K00003B',
  ])('accepts the credit code %s and refuses it with one character changed', (code) => {
    expect(isCreditCode(code)).toBe(true);
    const changed = code.slice(0, 10) + (code[10] === '0' ? '1' : '0') + code.slice(11);
    expect(isCreditCode(changed)).toBe(false);
  });

  it('accepts an old registration number and refuses a wrong check digit', () => {
    expect(isRegistrationNumber('110108000000016')).toBe(true);
    expect(isRegistrationNumber('110108000000017')).toBe(false);
  });

  it('accepts an ID-card number only with its check and a plausible birth date', () => {
    expect(isIdCard('11010519491231002X')).toBe(true);
    expect(isIdCard('110105194912310021')).toBe(false);
    expect(isIdCard('11010519491331002X')).toBe(false);
  });
});

describe('telling numbers apart', () => {
  it.each<[string, string, NumberKind]>([
    ['14060020221001', '', 'plan'],
    ['140600202208011001', '', 'task'],
    ['140621202208011001', '', 'task'],
    ['１４０６００２０２２１００１', '', 'plan'],
    ['91140602MA0K00001X', '', 'credit-code'],
    ['110108000000016', '', 'registration'],
    ['11010519491231002X', '', 'id-card'],
    ['140600202208011001', '抽查任务编号', 'task'],
    ['1234567890', '抽查计划编号', 'plan'],
    ['140602198001010015', '身份证号', 'id-card'],
    ['1100001000001', '统一社会信用代码/注册号', 'registration'],
    ['91140602MA0K00001A', '', 'unknown'],
    ['140600202213011001', '', 'unknown'],
  ])('%s beside “%s” is a %s', (value, hint, kind) => {
    expect(classifyNumber(value, hint, { regions }).kind).toBe(kind);
  });

  it('reads region, year and serial off plan and task numbers', () => {
    expect(classifyNumber('14060020221023')).toMatchObject({ region: '140600', year: 2022, serial: 23 });
    expect(classifyNumber('140600202208011006')).toMatchObject({ region: '140600', year: 2022, serial: 6 });
  });

  it('never takes a task number of this city for a credit code or an ID card, whatever its check digits say', () => {
    let asked = 0;
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 28; day++) {
        for (let serial = 1; serial <= 40; serial++) {
          const number = `1406002022${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}1${String(serial).padStart(3, '0')}`;
          expect(classifyNumber(number, '', { regions }).kind).toBe('task');
          asked++;
        }
      }
    }
    expect(asked).toBe(12 * 28 * 40);
  });

  it('takes another form of plan numbers when it is configured', () => {
    const patterns = [{ kind: 'plan' as const, pattern: '^JH(?<year>20\\d{2})(?<serial>\\d{4})$' }];
    expect(classifyNumber('JH20220012', '', { patterns })).toMatchObject({ kind: 'plan', year: 2022, serial: 12 });
  });

  it('finds numbers inside text but not parts of longer runs', () => {
    const found = findNumbers('任务140600202208011001，代码91140602MA0K00001X；流水号1234567890123456789012').map(
      (one) => one.value,
    );
    expect(found).toEqual(['140600202208011001', '91140602MA0K00001X']);
  });
});
