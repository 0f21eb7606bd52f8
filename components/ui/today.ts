import { toLocalTime } from '@/lib/model/local-time';

/** `yyyy-mm-dd` by the computer's clock (本机时间). */
export function today(): string {
  const now = new Date();
  return toLocalTime(now.getTime(), -now.getTimezoneOffset()).slice(0, 10);
}
