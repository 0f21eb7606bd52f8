import type { Department, Plan } from '@/lib/model/assessment';
import type { IndicatorItem, Material } from '@/lib/model/catalogue';
import type { Evidence } from '@/lib/model/evidence';
import { fromSlotKey, type Slot, type SlotRef, type Subject, toSlotKey } from '@/lib/model/slot';
import type { AssessmentView } from '@/lib/use-cases/workspace';

/** The view with its look-ups, built once for each new view so that no screen searches a list in a loop. */
export interface ViewIndex extends AssessmentView {
  itemByNo: Map<number, IndicatorItem>;
  departmentById: Map<string, Department>;
  planById: Map<string, Plan>;
  slotByKey: Map<string, Slot>;
  evidenceById: Map<string, Evidence>;
  /** Evidence not in the trash, newest first as the store gives it. */
  kept: Evidence[];
  trashed: Evidence[];
  /** Slot keys that an evidence serves. */
  slotsOf: Map<string, string[]>;
  /** Evidence ids that serve a slot. */
  servedBy: Map<string, string[]>;
}

function append<K>(lists: Map<K, string[]>, key: K, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

export function indexView(view: AssessmentView): ViewIndex {
  const slotsOf = new Map<string, string[]>();
  const servedBy = new Map<string, string[]>();
  for (const { evidence, slot } of view.filings) {
    append(slotsOf, evidence, slot);
    append(servedBy, slot, evidence);
  }
  return {
    ...view,
    itemByNo: new Map(view.catalogue.items.map((item) => [item.no, item])),
    departmentById: new Map(view.departments.map((department) => [department.id, department])),
    planById: new Map(view.plans.map((plan) => [plan.id, plan])),
    slotByKey: new Map(view.slots.map((slot) => [slot.key, slot])),
    evidenceById: new Map([...view.evidence, ...view.derived].map((evidence) => [evidence.record.id, evidence])),
    kept: view.evidence.filter((evidence) => evidence.trashedAt === null),
    trashed: [...view.evidence, ...view.derived].filter((evidence) => evidence.trashedAt !== null),
    slotsOf,
    servedBy,
  };
}

export function materialOf(index: ViewIndex, item: number, material: string): Material | undefined {
  return index.itemByNo.get(item)?.materials.find(({ id }) => id === material);
}

/** The plan a subject is about, where it is about one. */
export const planOfSubject = (subject: Subject): string | null => ('plan' in subject ? subject.plan : null);

/** The department a subject is about, where it names one. */
export const departmentOfSubject = (subject: Subject): string | null =>
  'department' in subject ? subject.department : null;

/** `3 招商引资项目履约情况抽查`: how people here name a plan. An id nobody knows stays as it is. */
export function planName(index: ViewIndex, id: string): string {
  const plan = index.planById.get(id);
  return plan ? `${plan.serial} ${plan.name}` : id;
}

export const departmentName = (index: ViewIndex, id: string): string => index.departmentById.get(id)?.name ?? id;

/** A slot as a place to file to: its own label, which begins with its item; made up alike for a key that no longer is. */
export function slotPlace(index: ViewIndex, key: string): string {
  const slot = index.slotByKey.get(key);
  if (slot) return slot.label;
  const ref = fromSlotKey(key);
  if (!ref) return key;
  const material = materialOf(index, ref.item, ref.material)?.name ?? ref.material;
  const plan = planOfSubject(ref.subject);
  const department = departmentOfSubject(ref.subject);
  const about = plan ? planName(index, plan) : department ? departmentName(index, department) : null;
  return `第${ref.item}项 ${material}${about ? ` · ${about}` : ''}`;
}

export const refPlace = (index: ViewIndex, ref: SlotRef): string => slotPlace(index, toSlotKey(ref));

/** What to call an evidence: the paper's name, else the page's title, else its address. */
export const evidenceTitle = ({ record }: Evidence): string =>
  record.fileName ?? (record.page?.title || record.page?.url) ?? record.id;
