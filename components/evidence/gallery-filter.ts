import {
  departmentName,
  departmentOfSubject,
  evidenceTitle,
  planName,
  planOfSubject,
  slotPlace,
  type ViewIndex,
} from '@/components/ui/view-index';
import { type DuplicateKind, findDuplicates } from '@/lib/coverage/duplicates';
import type { SystemId } from '@/lib/model/catalogue';
import type { Evidence } from '@/lib/model/evidence';
import { fromSlotKey } from '@/lib/model/slot';
import { type DayRange, isWithin } from './gallery-time';

export const statusNames = ['all', 'unfiled', 'doubtful', 'alike', 'files', 'trash'] as const;
export type StatusName = (typeof statusNames)[number];

export interface GalleryChoice {
  text: string;
  item: number | null;
  plan: string | null;
  department: string | null;
  system: SystemId | null;
  time: DayRange | null;
  status: StatusName;
}

export const everything: GalleryChoice = {
  text: '',
  item: null,
  plan: null,
  department: null,
  system: null,
  time: null,
  status: 'all',
};

/** An evidence with what the filters ask about, worked out once so that each key press only compares. */
export interface GalleryEntry {
  evidence: Evidence;
  text: string;
  place: string | null;
  items: number[];
  plans: string[];
  departments: string[];
  /** It stands for more than one thing, or is there twice, or hardly differs from another that stands elsewhere. */
  alike: DuplicateKind | null;
}

export function galleryEntries(index: ViewIndex): GalleryEntry[] {
  const seen = new Map<string, { place: string; item: number | null; plan: string | null; departments: string[] }>();
  const slotFacts = (key: string) => {
    let facts = seen.get(key);
    if (!facts) {
      const ref = fromSlotKey(key);
      const named = ref && departmentOfSubject(ref.subject);
      const owner = index.slotByKey.get(key)?.owner;
      facts = {
        place: slotPlace(index, key),
        item: ref?.item ?? null,
        plan: ref && planOfSubject(ref.subject),
        departments: [named, owner].filter((id): id is string => typeof id === 'string'),
      };
      seen.set(key, facts);
    }
    return facts;
  };
  const alike = new Map(
    findDuplicates(index).flatMap(({ kind, evidence }) => evidence.map((id): [string, DuplicateKind] => [id, kind])),
  );
  // A derived picture stands under its original; alone it is seen only in the trash.
  return [...index.evidence, ...index.derived.filter(({ trashedAt }) => trashedAt !== null)].map((evidence) => {
    const slots = (index.slotsOf.get(evidence.record.id) ?? []).map(slotFacts);
    const plans = slots.flatMap(({ plan }) => (plan ? [plan] : []));
    const departments = slots.flatMap((slot) => slot.departments);
    return {
      evidence,
      place: slots[0]?.place ?? null,
      items: slots.flatMap(({ item }) => (item === null ? [] : [item])),
      plans,
      departments,
      alike: alike.get(evidence.record.id) ?? null,
      text: [
        evidenceTitle(evidence),
        evidence.record.page?.url ?? '',
        ...slots.map(({ place }) => place),
        ...plans.map((id) => planName(index, id)),
        ...departments.map((id) => departmentName(index, id)),
      ]
        .join(' ')
        .toLowerCase(),
    };
  });
}

function hasStatus({ evidence, place, alike }: GalleryEntry, status: StatusName): boolean {
  if (status === 'trash') return evidence.trashedAt !== null;
  if (evidence.trashedAt !== null) return false;
  if (status === 'unfiled') return place === null;
  if (status === 'alike') return alike !== null;
  if (status === 'files') return evidence.record.kind === 'file';
  if (status === 'doubtful') return (evidence.record.capture?.status ?? 'complete') !== 'complete';
  return true;
}

/** Every word of the text must occur; the other choices must hold. Keeps the order of the entries. */
export function filterGallery(entries: readonly GalleryEntry[], choice: GalleryChoice): GalleryEntry[] {
  const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      hasStatus(entry, choice.status) &&
      (choice.item === null || entry.items.includes(choice.item)) &&
      (choice.plan === null || entry.plans.includes(choice.plan)) &&
      (choice.department === null || entry.departments.includes(choice.department)) &&
      (choice.system === null || entry.evidence.record.page?.system === choice.system) &&
      (choice.time === null || isWithin(entry.evidence.record.takenAt, choice.time)) &&
      words.every((word) => entry.text.includes(word)),
  );
}
