/** `2022-08-31`, `2022.8.31`, `2022/8/31`, `20220831` or `2022年8月31日` → `2022-08-31`; null where it is no such day. */
export function readDay(text: string): string | null {
  const match =
    /^(\d{4})(?:-(\d{1,2})-|\.(\d{1,2})\.|\/(\d{1,2})\/|年(\d{1,2})月)(\d{1,2})日?$/.exec(plain(text)) ??
    /^(\d{4})(\d{2})()()()(\d{2})$/.exec(plain(text));
  if (!match) return null;
  const [, year = '', ...rest] = match;
  const [month = '', day = ''] = rest.filter(Boolean);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
