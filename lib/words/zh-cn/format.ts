import { type LocalTime, toChineseTime } from '@/lib/model/local-time';

/** `2022-09-01T10:20:30.123+08:00` → `2022年9月1日 10:20`. */
export const time = (at: LocalTime): string => toChineseTime(at);

/** `2022-09-01` → `2022年9月1日`. */
export const date = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** Bytes with a unit, as the file manager shows them. */
export const bytes = (count: number): string =>
  count < 1024
    ? `${count} 字节`
    : count < 1024 ** 2
      ? `${Math.round(count / 1024)} KB`
      : count < 1024 ** 3
        ? `${(count / 1024 ** 2).toFixed(1)} MB`
        : `${(count / 1024 ** 3).toFixed(2)} GB`;

/** A count as it is written here, without groups: `10000`. */
export const count = (n: number): string => n.toLocaleString('zh-CN', { useGrouping: false });

export const list = (names: readonly string[]): string => names.join('、');

/** A month on an axis. */
export const month = (n: number): string => `${n}月`;
