import type { Assessment, Department, Plan } from '../model/assessment';
import type { Catalogue, Material } from '../model/catalogue';
import type { Evidence, Filing } from '../model/evidence';
import { type LocalTime, toFileStamp } from '../model/local-time';
import { fromSlotKey, type Slot, type SlotRef } from '../model/slot';
import { createPathBook, safeFolder } from './file-name';
import { defaultNameTemplate, fillTemplate, type NameTemplate, parseNameTemplate } from './name-template';
import { nameValues } from './name-values';
import { type BundleScope, countyName, officeName, scopeHolds, scopeLabel, takesUnfiled } from './scope';

export type { BundleScope } from './scope';

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
  /** It was made from this evidence (an information strip, covered parts, marks) and serves no slot by itself. */
  original?: string;
}

export interface PlannedBundle {
  scope: BundleScope;
  /** What it is for, in words; also the stem of the file's name. */
  label: string;
  files: BundleFile[];
  /** Slots of the scope that ask for something; with none of them nothing is complete either. */
  asked: number;
  missing: Slot[];
}

export interface PlanOptions {
  /** The template of the pictures' names; the default where it is absent or cannot be read. */
  names?: string;
  /** Only these are in the bundle; the others keep their names, so that two bundles unpacked together never clash. */
  only?: ReadonlySet<string>;
  /** Derived pictures stand beside their originals; false leaves them out. */
  derived?: boolean;
}

const derivations = { strip: '信息条', redaction: '遮盖', marks: '标注' } as const;

/** Pictures without a slot are handed in too, apart, so that nothing that was captured is left behind unseen. */
const unfiledFolder = '待归档';

const extensions: Record<string, string> = { 'image/png': '.png', 'image/jpeg': '.jpg', 'application/pdf': '.pdf' };

export function extensionOf({ record }: Evidence): string {
  const own = /\.[A-Za-z0-9]{1,5}$/.exec(record.fileName ?? '')?.[0];
  return own ?? extensions[record.content.mediaType] ?? '.bin';
}

/** The bundle's one folder, and with `.zip` its name. `madeAt` absent: a name of the same length. */
export const bundleFolder = (year: number, label: string, madeAt?: LocalTime): string => {
  const stamp = madeAt ? toFileStamp(madeAt) : '00000000-0000';
  return `${safeFolder(`${year}双随机考核_${[...label].slice(0, 18).join('')}`)}_${stamp}`;
};

function templateOf(text: string | undefined): NameTemplate {
  const wanted = parseNameTemplate(text ?? defaultNameTemplate);
  if (wanted.ok) return wanted.value;
  const fallBack = parseNameTemplate(defaultNameTemplate);
  if (!fallBack.ok) throw new Error('the default template must be one');
  return fallBack.value;
}

/** Says what a bundle of `scope` holds and what is missing in it; writes nothing. Paths are below `data/`. */
export function planBundle(scope: BundleScope, input: BundleInput, options: PlanOptions = {}): PlannedBundle {
  const { assessment, catalogue, slots, evidence, filings } = input;
  const template = templateOf(options.names);
  const wanted = slots.filter(scopeHolds(scope, input));
  const slotByKey = new Map(wanted.map((slot) => [slot.key, slot]));
  const everySlot = new Set<string>(slots.map(({ key }) => key));
  const served = new Map<string, Slot[]>();
  const filedAnywhere = new Set<string>();
  for (const filing of filings) {
    filedAnywhere.add(filing.evidence);
    const strange = takesUnfiled(scope) && !everySlot.has(filing.slot) ? strangeSlot(filing.slot, input) : undefined;
    const slot = slotByKey.get(filing.slot) ?? strange;
    if (!slot) continue;
    const list = served.get(filing.evidence);
    if (list) list.push(slot);
    else served.set(filing.evidence, [slot]);
  }
  const itemFolder = (no: number) =>
    safeFolder(`${String(no).padStart(2, '0')}_${catalogue.items.find((item) => item.no === no)?.shortName ?? '其他'}`);

  const label = scopeLabel(scope, input);
  const derivedFrom = new Map<string, Evidence[]>();
  if (options.derived ?? true) {
    for (const one of evidence) {
      const { kind, derivedFrom: original } = one.record;
      if (kind !== 'derived' || original === null || one.trashedAt !== null) continue;
      derivedFrom.set(original, [...(derivedFrom.get(original) ?? []), one]);
    }
  }
  const book = createPathBook(`${bundleFolder(assessment.year, label)}/data/`.length);
  const files: BundleFile[] = [];
  const inOrder = [...evidence]
    .filter(({ trashedAt, record }) => trashedAt === null && record.kind !== 'derived')
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  for (const one of inOrder) {
    const { record } = one;
    const serves = served.get(record.id) ?? [];
    if (serves.length === 0 && (!takesUnfiled(scope) || filedAnywhere.has(record.id))) continue;
    serves.sort((a, b) => a.item - b.item || (a.key < b.key ? -1 : 1));
    const path = book.claim({ ...nameOf(one, serves[0]), extension: extensionOf(one) });
    if (wantedNow(one)) files.push({ path, evidence: one, slots: serves });
    for (const made of derivedFrom.get(record.id) ?? []) {
      const slash = path.lastIndexOf('/');
      const stem = `${path.slice(slash + 1).replace(/\.[^.]*$/, '')}_${derivations[made.record.derivation ?? 'marks']}`;
      const wantedName = {
        folder: path.slice(0, slash),
        extension: extensionOf(made),
        stem: () => stem,
        counts: false,
      };
      const beside = book.claim(wantedName);
      if (wantedNow(made)) files.push({ path: beside, evidence: made, slots: [], original: record.id });
    }
  }

  function wantedNow({ record }: Evidence): boolean {
    return !options.only || options.only.has(record.id);
  }

  /** A paper keeps the paper's own name; a picture is called by the template. */
  function nameOf(one: Evidence, slot: Slot | undefined) {
    const { record } = one;
    const folder = slot ? `${safeFolder(ownerName(slot, input))}/${itemFolder(slot.item)}` : unfiledFolder;
    const own = record.fileName?.replace(/\.[A-Za-z0-9]{1,5}$/, '');
    if (slot && record.kind === 'file' && own) return { folder, stem: () => own, counts: false };
    if (!slot) {
      const stem = `${record.page?.title ?? record.fileName ?? ''}_${toFileStamp(record.takenAt)}`;
      return { folder, stem: () => stem, counts: false };
    }
    const values = nameValues(one, slot, ownerName(slot, input), input);
    return {
      folder,
      stem: (counter: string, bytes: number, characters: number) =>
        fillTemplate(template, values, counter, bytes, characters),
      counts: template.counts,
    };
  }

  return {
    scope,
    label,
    files,
    asked: wanted.filter(({ state }) => state !== 'optional').length,
    missing: wanted.filter(({ state }) => state === 'missing' || state === 'partial'),
  };
}

/** Whose folder it stands in: what no department owns is the city's or the county's office's. */
export function ownerName({ owner, subject }: Slot, { assessment, catalogue, departments }: BundleInput): string {
  if (owner !== null) return departments.find(({ id }) => id === owner)?.name ?? owner;
  return 'county' in subject ? `${countyName(subject.county, catalogue)}双随机办` : officeName(assessment);
}

export const materialOf = (ref: SlotRef, { items }: Catalogue): Material | undefined =>
  items.find(({ no }) => no === ref.item)?.materials.find(({ id }) => id === ref.material);

/** A filing under a slot that the present plans no longer make: kept visible in a bundle of everything. */
function strangeSlot(key: string, { catalogue, plans }: BundleInput): Slot | undefined {
  const ref = fromSlotKey(key);
  if (!ref) return undefined;
  const item = catalogue.items.find(({ no }) => no === ref.item);
  const plan = 'plan' in ref.subject ? ref.subject.plan : null;
  const label = [
    materialOf(ref, catalogue)?.name ?? item?.shortName ?? `第${ref.item}项材料`,
    plan && (plans.find(({ id }) => id === plan)?.name ?? `计划 ${plan}`),
    '现在的计划和部门里没有这个应交项',
  ];
  return {
    ...ref,
    key,
    label: label.filter(Boolean).join('，'),
    need: 0,
    have: 1,
    state: 'optional',
    owner: null,
    due: null,
    easilyLost: false,
  };
}
