import { z } from 'zod';
import { RegionCode } from './ids';

/** One 抽查事项 of an item list. */
export const Matter = z.object({
  name: z.string().min(1).max(200),
  /** As the list names it; null where it names none. */
  department: z.string().max(200).nullable(),
  /** Nobody here is to be inspected for it (古董等): the person says so, and a written explanation has to prove it. */
  noObject: z.boolean(),
});
export type Matter = z.infer<typeof Matter>;

/** What plans are compared with, of the city or of one county: 部门联合抽查事项清单 and the 领导组's member units. */
export const CheckLists = z.object({
  assessment: z.string().min(1),
  region: RegionCode,
  matters: z.array(Matter).max(2000),
  members: z.array(z.string().min(1).max(200)).max(300),
});
export type CheckLists = z.infer<typeof CheckLists>;
