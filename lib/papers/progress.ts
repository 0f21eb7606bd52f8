import { checkProgress } from '../coverage/checks';
import type { Catalogue } from '../model/catalogue';
import type { Slot } from '../model/slot';
import { paperDay } from './values';

/** The item whose picture shows that a plan's result is public (结果公示). */
const resultItem = 18;

/** The slots that show the published result of a city's plan. */
export const resultSlots = (slots: readonly Slot[]): Slot[] =>
  slots.filter(({ item, subject }) => item === resultItem && subject.kind === 'plan');

/** The city's plans, and those of which the published result is filed. */
export function plansDone(slots: readonly Slot[]): { done: number; all: number } {
  const asked = resultSlots(slots).filter(({ state }) => state !== 'optional' && state !== 'not-applicable');
  return { done: asked.filter(({ state }) => state === 'done').length, all: asked.length };
}

/** `55项计划已完成40项，占72.72%，要求2022年8月31日前完成98%`: what the pictures of item 18 show. */
export const progressText = (slots: readonly Slot[], today: string, catalogue: Catalogue): string => {
  const { done, all } = plansDone(slots);
  return `以结果公示截图计，${checkProgress(done, all, today, catalogue.thresholds).text}`;
};

/** `2022年8月31日前完成98%以上`, as the notice asks. */
export const progressRule = ({ thresholds: { mostDoneBy } }: Catalogue): string =>
  `${paperDay(mostDoneBy.date)}前完成${mostDoneBy.percent}%以上`;
