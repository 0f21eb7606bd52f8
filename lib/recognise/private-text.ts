/** What a person's number is: an identity card's, or a telephone's. */
export type PrivateKind = 'identity' | 'phone';

const identityHeading = /身份证|公民身份|证件号/;
const phoneHeading = /手机|移动电话|联系电话|联系方式|电话号码|^电话$/;
// Born up to 2012: a task number begins with a place and a date too (1406002022…), and checks out once in eleven times.
const identityNumber =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19\d\d|200\d|201[0-2])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const phoneNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Whether a column or field of that name holds numbers of people; null for all others. */
export function privateHeading(heading: string): PrivateKind | null {
  const name = heading.replace(/\s/g, '');
  if (name.length > 20) return null;
  if (identityHeading.test(name)) return 'identity';
  return phoneHeading.test(name) ? 'phone' : null;
}

/** Does a cell of such a column hold a number, whole or with stars in its middle? */
export const holdsNumber = (text: string): boolean => /[\d*＊]{4}/.test(text);

/** Where numbers of people stand in a text: 身份证号 with a right check digit, mobile numbers. `to` is exclusive. */
export function privateNumbers(text: string): { kind: PrivateKind; from: number; to: number }[] {
  if (!/\d{11}/.test(text)) return [];
  const found = [...text.matchAll(identityNumber)].filter(([number]) => checksOut(number));
  const identities = found.map(({ 0: number, index }) => ({
    kind: 'identity' as const,
    from: index,
    to: index + number.length,
  }));
  const phones = [...text.matchAll(phoneNumber)].map(({ 0: number, index }) => ({
    kind: 'phone' as const,
    from: index,
    to: index + number.length,
  }));
  return [...identities, ...phones].sort((a, b) => a.from - b.from);
}

/** The check digit of GB 11643 (ISO 7064, MOD 11-2): task numbers of 18 digits that begin alike are no identities. */
function checksOut(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(number[i]) * (2 ** (17 - i) % 11);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}
