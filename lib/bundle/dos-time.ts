import type { LocalTime } from '../model/local-time';

/**
 * MS-DOS date and time of a zip entry: the computer's own local time, as Explorer shows it without conversion. Two
 * second steps, years 1980 to 2107 (APPNOTE 4.4.6).
 */
export function toDosTime(time: LocalTime): { date: number; time: number } {
  const part = (from: number, to: number) => Number(time.slice(from, to));
  const year = Math.min(Math.max(part(0, 4), 1980), 2107);
  return {
    date: ((year - 1980) << 9) | (part(5, 7) << 5) | part(8, 10),
    time: (part(11, 13) << 11) | (part(14, 16) << 5) | (part(17, 19) >> 1),
  };
}
