import { ulid } from 'ulid';
import type { Clock, NewId } from '@/lib/model/ports';

/** The computer's own clock (本机时间). */
export const systemClock: Clock = {
  now: () => Date.now(),
  offsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
};

export const newId: NewId = (at) => ulid(at);
