const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码 by GB 32100-2015: `body` is its first 17 characters, the 18th is computed. */
export function creditCode(body: string): string {
  if (body.length !== 17) throw new Error(`a credit code has 17 characters before its check: ${body}`);
  let sum = 0;
  for (let at = 0, weight = 1; at < 17; at++, weight = (weight * 3) % 31) {
    const value = creditAlphabet.indexOf(body[at] ?? '');
    if (value < 0) throw new Error(`not a character of a credit code: ${body[at]}`);
    sum += value * weight;
  }
  return body + creditAlphabet[(31 - (sum % 31)) % 31];
}

/** ID-card number by GB 11643 from its first 17 digits. */
export function idCardNumber(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  if (!/^\d{17}$/.test(body)) throw new Error(`an ID-card number has 17 digits before its check: ${body}`);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

export const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** 抽查计划编号: region 6 + year 4 + 1 digit + serial 3. */
export const planNumber = (serial: number, year = 2022): string => `140600${year}1${padded(serial, 3)}`;

/** 抽查任务编号: region 6 + yyyyMMdd + 1 digit + serial 3. `date` is `yyyy-mm-dd`. */
export const taskNumber = (serial: number, date: string): string =>
  `140600${date.replaceAll('-', '')}1${padded(serial, 3)}`;
