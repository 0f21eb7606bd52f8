import * as z from 'zod/mini';
import { RegionCode } from './ids';

/** One 抽查事项 of an item list. */
export const Matter = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** As the list names it; null where it names none. */
  department: z.nullable(z.string().check(z.maxLength(200))),
  /** Nobody here is to be inspected for it (古董等): the person says so, and a written explanation has to prove it. */
  noObject: z.boolean(),
});
export type Matter = z.infer<typeof Matter>;

/** What plans are compared with, of the city or of one county: 部门联合抽查事项清单 and the 领导组's member units. */
export const CheckLists = z.object({
  assessment: z.string().check(z.minLength(1)),
  region: RegionCode,
  matters: z.array(Matter).check(z.maxLength(2000)),
  members: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(300)),
});
export type CheckLists = z.infer<typeof CheckLists>;
