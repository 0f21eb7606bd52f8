import type { Assessment, Plan } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import type { Evidence } from '../model/evidence';
import { toFileStamp } from '../model/local-time';
import type { Slot, SlotRef } from '../model/slot';
import type { NameValues } from './name-template';
import { countyName } from './scope';

interface Surroundings {
  assessment: Assessment;
  catalogue: Catalogue;
  plans: readonly Plan[];
}

const planNumber = ({ serial }: Plan): string => String(serial).padStart(3, '0');

/** The part of a plan's id that a person recognises, where the plan itself is gone: `140600-2022-018` → `018`. */
const looseNumber = (id: string): string => id.split('-').at(-1) ?? id;

/** A firm's credit code, or its name where no code is known. */
export const firmOf = ({ subject }: SlotRef): string =>
  subject.kind === 'firm' ? (subject.firm.split('~').at(-1) ?? subject.firm) : '';

/** 更新前 or 更新后; empty where the material is no pair. */
export const stageName = ({ stage }: SlotRef): string =>
  stage === 'before' ? '更新前' : stage === 'after' ? '更新后' : '';

/** What is not as good as a complete screenshot says so in its name. */
export function statusName({ record }: Evidence): string {
  if (record.kind === 'reconstruction') return '重现图';
  if (record.capture?.status === 'truncated') return '未截全';
  return record.capture?.status === 'doubtful' ? '存疑' : '';
}

/**
 * The name of a slot's material. A slot that the catalogue does not know goes by its item's name: never by the
 * material's English id, which no clerk has seen.
 */
export function materialName(ref: SlotRef, { items }: Catalogue): string {
  const item = items.find(({ no }) => no === ref.item);
  return item?.materials.find(({ id }) => id === ref.material)?.name ?? `${item?.shortName ?? '其他'}材料`;
}

/** What the tokens stand for in the name of `evidence` under `slot`. `department`: whose folder it is in. */
export function nameValues(
  evidence: Evidence,
  slot: Slot,
  department: string,
  { catalogue, plans }: Surroundings,
): NameValues {
  const { subject } = slot;
  const planId = 'plan' in subject ? subject.plan : null;
  const plan = plans.find(({ id }) => id === planId);
  const number = plan ? planNumber(plan) : planId === null ? '' : looseNumber(planId);
  const firm = firmOf(slot);
  const county = subject.kind === 'county' ? countyName(subject.county, catalogue) : '';
  return {
    项号: String(slot.item).padStart(2, '0'),
    简称: catalogue.items.find(({ no }) => no === slot.item)?.shortName ?? '',
    对象: (plan ? `${number}${plan.name}` : number && `计划${number}`) || firm || county,
    计划号: number,
    计划名: plan?.name ?? '',
    企业: firm,
    部门: department,
    材料: materialName(slot, catalogue),
    阶段: stageName(slot),
    日期: evidence.record.takenAt.slice(0, 10).replaceAll('-', ''),
    时间: toFileStamp(evidence.record.takenAt),
    状态: statusName(evidence),
  };
}
