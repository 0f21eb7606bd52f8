import type { LocalTime } from '@/lib/model/local-time';

export const time = (at: LocalTime): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;

export const date = (day: string): string => day;

export const bytes = (count: number): string =>
  count < 1024
    ? `${count} bytes`
    : count < 1024 ** 2
      ? `${Math.round(count / 1024)} KB`
      : count < 1024 ** 3
        ? `${(count / 1024 ** 2).toFixed(1)} MB`
        : `${(count / 1024 ** 3).toFixed(2)} GB`;

export const count = (n: number): string => n.toLocaleString('en-GB');

export const list = (names: readonly string[]): string => names.join(', ');

export const month = (n: number): string =>
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][n - 1] ?? String(n);
