import * as z from 'zod/mini';
import type { Clock } from './ports';

/** The computer's clock with its offset, e.g. `2022-09-01T10:20:30.123+08:00`. Shown as 本机时间. */
export const LocalTime = z.iso.datetime({ offset: true, local: false });
export type LocalTime = z.infer<typeof LocalTime>;

const two = (n: number) => String(n).padStart(2, '0');

/** `at` in milliseconds since 1970 → ISO 8601 with the offset in force on this computer. */
export function toLocalTime(at: number, offsetMinutes: number): LocalTime {
  const shifted = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const abs = Math.abs(offsetMinutes);
  return `${shifted}${sign}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
}

/** The present moment of `clock`. */
export function localNow(clock: Clock): LocalTime {
  const at = clock.now();
  return toLocalTime(at, clock.offsetMinutes(at));
}

/** `2022-09-01T10:20:30.123+08:00` → `20220901-1020`, as file names carry it. */
export const toFileStamp = (time: LocalTime): string =>
  `${time.slice(0, 4)}${time.slice(5, 7)}${time.slice(8, 10)}-${time.slice(11, 13)}${time.slice(14, 16)}`;

/** `2022-09-01T10:20:30.123+08:00` → `2022年9月1日 10:20`, as people here write it. */
export const toChineseTime = (time: LocalTime): string =>
  `${Number(time.slice(0, 4))}年${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日 ${time.slice(11, 16)}`;

/** `2022-09-01T10:20:30.123+08:00` → `2022-09-01 10:20`, read alike in every language. */
export const toPlainTime = (time: LocalTime): string => time.slice(0, 16).replace('T', ' ');
