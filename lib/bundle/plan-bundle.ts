import type { Assessment, Department, Plan } from '../model/assessment';
import type { Catalogue, Material } from '../model/catalogue';
import type { Evidence, Filing } from '../model/evidence';
import { toFileStamp } from '../model/local-time';
import { fromSlotKey, type Slot, type SlotRef } from '../model/slot';
import { createPathBook, joinName, safeComponent } from './file-name';

export type BundleScope =
  | { kind: 'department'; department: string }
  | { kind: 'item'; item: number }
  | { kind: 'plan'; plan: string }
  | { kind: 'all' };

/** Everything a bundle is made from. */
export interface BundleInput {
  assessment: Assessment;
  catalogue: Catalogue;
  departments: Department[];
  plans: Plan[];
  slots: Slot[];
  evidence: Evidence[];
  filings: Filing[];
}

/** One evidence in the bundle: where it stands, and every slot of the scope that it serves. */
export interface BundleFile {
  path: string;
  evidence: Evidence;
  slots: Slot[];
}

export interface PlannedBundle {
  scope: BundleScope;
  /** What it is for, in words; also the stem of the file's name. */
  label: string;
  files: BundleFile[];
  missing: Slot[];
}

/** Pictures without a slot are handed in too, apart, so that nothing that was captured is left behind unseen. */
const unfiledFolder = '待归档';

const extensions: Record<string, string> = { 'image/png': '.png', 'image/jpeg': '.jpg', 'application/pdf': '.pdf' };

function extensionOf({ record }: Evidence): string {
  const own = /\.[A-Za-z0-9]{1,5}$/.exec(record.fileName ?? '')?.[0];
  return own ?? extensions[record.content.mediaType] ?? '.bin';
}

function inScope(scope: BundleScope, slot: Slot): boolean {
  if (scope.kind === 'all') return true;
  if (scope.kind === 'item') return slot.item === scope.item;
  if (scope.kind === 'department') return slot.owner === scope.department;
  return 'plan' in slot.subject && slot.subject.plan === scope.plan;
}

/** Says what a bundle of `scope` holds and what is missing in it; writes nothing. Paths are below `data/`. */
export function planBundle(scope: BundleScope, input: BundleInput): PlannedBundle {
  const { catalogue, departments, plans, slots, evidence, filings } = input;
  const wanted = slots.filter((slot) => inScope(scope, slot));
  const slotByKey = new Map(wanted.map((slot) => [slot.key, slot]));
  const served = new Map<string, Slot[]>();
  const filedAnywhere = new Set<string>();
  for (const filing of filings) {
    filedAnywhere.add(filing.evidence);
    const slot = slotByKey.get(filing.slot) ?? (scope.kind === 'all' ? strangeSlot(filing.slot) : undefined);
    if (!slot) continue;
    const list = served.get(filing.evidence);
    if (list) list.push(slot);
    else served.set(filing.evidence, [slot]);
  }

  const departmentName = (id: string) => departments.find((one) => one.id === id)?.name ?? id;
  /** Whose folder it stands in: what no department owns is the city's or the county's office's. */
  function ownerName({ owner, subject }: Slot): string {
    if (owner !== null) return departmentName(owner);
    const { level, region } = input.assessment;
    const county =
      'county' in subject ? catalogue.counties.find(({ code }) => code === subject.county)?.name : undefined;
    if (county) return `${county}双随机办`;
    return level === 'county' ? `${region.name}双随机办` : '市双随机办';
  }
  const materialOf = (ref: SlotRef): Material | undefined =>
    catalogue.items.find(({ no }) => no === ref.item)?.materials.find(({ id }) => id === ref.material);
  const itemFolder = (no: number) =>
    safeComponent(
      `${String(no).padStart(2, '0')}_${catalogue.items.find((item) => item.no === no)?.shortName ?? '其他'}`,
    );

  /** 计划序号 or 企业, the part of the name that tells pictures of one material apart. */
  function subjectName({ subject }: SlotRef): string {
    if ('plan' in subject) {
      const plan = plans.find(({ id }) => id === subject.plan);
      return plan ? `${String(plan.serial).padStart(3, '0')}${plan.name}` : subject.plan;
    }
    if (subject.kind === 'firm') return subject.firm.split('~').at(-1) ?? subject.firm;
    if (subject.kind === 'county')
      return catalogue.counties.find(({ code }) => code === subject.county)?.name ?? subject.county;
    return '';
  }

  const book = createPathBook();
  const files: BundleFile[] = [];
  const inOrder = [...evidence]
    .filter(({ trashedAt }) => trashedAt === null)
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  for (const one of inOrder) {
    const serves = served.get(one.record.id);
    const { record } = one;
    if (!serves) {
      if (scope.kind !== 'all' || filedAnywhere.has(record.id)) continue;
      const stem = `${record.page?.title ?? record.fileName ?? ''}_${toFileStamp(record.takenAt)}`;
      files.push({ path: book.claim(unfiledFolder, stem, extensionOf(one)), evidence: one, slots: [] });
      continue;
    }
    serves.sort((a, b) => a.item - b.item || (a.key < b.key ? -1 : 1));
    const first = serves[0]!;
    const folder = `${safeComponent(ownerName(first))}/${itemFolder(first.item)}`;
    files.push({ path: book.claim(folder, stemOf(one, first), extensionOf(one)), evidence: one, slots: serves });
  }

  /** 项号_计划或企业_材料名_更新前|后_截取时间; a paper keeps the paper's own name. */
  function stemOf(evidence: Evidence, slot: Slot): string {
    const { record } = evidence;
    if (record.kind === 'file' && record.fileName) return record.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');
    const stage = slot.stage === 'before' ? '更新前' : slot.stage === 'after' ? '更新后' : '';
    const mark =
      record.kind === 'reconstruction'
        ? '重现图'
        : record.capture?.status === 'truncated'
          ? '未截全'
          : record.capture?.status === 'doubtful'
            ? '存疑'
            : '';
    const material = materialOf(slot)?.name ?? slot.material;
    const parts = [
      String(slot.item).padStart(2, '0'),
      subjectName(slot),
      material,
      stage,
      toFileStamp(record.takenAt),
      mark,
    ];
    return joinName(parts, 1, extensionOf(evidence));
  }

  return {
    scope,
    label: scopeLabel(scope, input, departmentName),
    files,
    missing: wanted.filter(({ state }) => state === 'missing' || state === 'partial'),
  };
}

/** A filing under a slot that the present plans no longer make: kept visible in a bundle of everything. */
function strangeSlot(key: string): Slot | undefined {
  const ref = fromSlotKey(key);
  if (!ref) return undefined;
  return { ...ref, key, label: key, need: 0, have: 1, state: 'optional', owner: null, due: null, easilyLost: false };
}

function scopeLabel(
  scope: BundleScope,
  { plans, catalogue, assessment }: BundleInput,
  departmentName: (id: string) => string,
): string {
  if (scope.kind === 'department') return departmentName(scope.department);
  if (scope.kind === 'item')
    return `第${scope.item}项${catalogue.items.find(({ no }) => no === scope.item)?.shortName ?? ''}`;
  if (scope.kind === 'plan') {
    const plan = plans.find(({ id }) => id === scope.plan);
    return plan ? `计划${String(plan.serial).padStart(3, '0')}${plan.name}` : scope.plan;
  }
  return `${assessment.region.name}全部`;
}
