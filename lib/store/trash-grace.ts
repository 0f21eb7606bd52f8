import type { LocalTime } from '../model/local-time';

/** Days that evidence stays in the trash before the person is asked to delete it for good. */
export const trashGraceDays = 30;

/** When the grace of something trashed at `trashedAt` is over, in milliseconds. */
export const graceEndsAt = (trashedAt: LocalTime): number => Date.parse(trashedAt) + trashGraceDays * 86_400_000;
