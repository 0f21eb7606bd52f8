import type { Catalogue, Deduction, IndicatorItem } from '../model/catalogue';
import type { Slot } from '../model/slot';
import { toMaterialRef } from './catalogue-rules';
import { isOpen } from './missing';

/** A deduction that a check of plans, dates or numbers has found (`trigger: checked`). */
export interface Finding {
  item: number;
  /** `Deduction.id` within the item. */
  deduction: string;
  times: number;
  /** What was found, in Chinese. */
  detail: string;
  /** Whom the detail begins with: the same said of several becomes one sentence. */
  who?: string;
  /** The subject as in a slot key, where it is about one: it then counts once, whatever slots and checks say of it. */
  about?: string;
}

/** One deduction that would be made today: `times` × `each` = `raw`, of which `counted` after the caps. */
export interface PointsLine {
  item: number;
  deduction: string;
  rule: string;
  each: number;
  times: number;
  raw: number;
  counted: number;
  /** What bounded it. */
  cap: 'group' | 'category' | null;
  /** The slots whose filling would lift it; empty for a finding. */
  slots: Slot[];
  /** What a check found; empty where slots speak. */
  details: string[];
}

export interface CategoryRisk {
  id: string;
  name: string;
  points: number;
  /** Sum of the lines without any cap. */
  raw: number;
  atRisk: number;
  lines: PointsLine[];
}

export interface PointsAtRisk {
  categories: CategoryRisk[];
  /** Points of these categories: 100 for a city. */
  points: number;
  atRisk: number;
  bonus: { points: number; max: number; lines: { item: number; material: string; name: string; points: number }[] };
}

/**
 * What would be lost if the assessment were made with what is there now: the catalogue's own deductions, bounded by cap
 * groups and by the points of each category, in the order of the items. Give the slots of one department alone, and it is
 * that department's share. A county's assessment has the categories it has slots in, a city's has all.
 */
export function pointsAtRisk(
  catalogue: Catalogue,
  slots: readonly Slot[],
  findings: readonly Finding[] = [],
): PointsAtRisk {
  const index = indexSlots(slots);
  const ofCity = slots.some(({ subject }) => !subject.kind.startsWith('county') && subject.kind !== 'firm');
  const present = new Set(slots.map(({ item }) => item));
  const groups = new Map(catalogue.capGroups.map(({ id, points }) => [id, points]));
  const categories = catalogue.categories.flatMap(({ id, name, points, kind, mean }): CategoryRisk[] => {
    const items = catalogue.items.filter(({ category, no }) => category === id && present.has(no));
    if (kind === 'bonus' || (items.length === 0 && !ofCity)) return [];
    const lines = mean
      ? meanLines(catalogue, items, points, slots, findings)
      : boundedLines(catalogue, items, points, groups, index, findings);
    const atRisk = Math.min(
      points,
      lines.reduce((sum, { counted }) => sum + counted, 0),
    );
    return [{ id, name, points, raw: lines.reduce((sum, { raw }) => sum + raw, 0), atRisk, lines }];
  });
  return {
    categories,
    points: categories.reduce((sum, { points }) => sum + points, 0),
    atRisk: categories.reduce((sum, { atRisk }) => sum + atRisk, 0),
    bonus: bonusOf(catalogue, index),
  };
}

/** The lines of one category in the order of the items, bounded by cap groups (`groups` is used up) and by its points. */
function boundedLines(
  catalogue: Catalogue,
  items: readonly IndicatorItem[],
  points: number,
  groups: Map<string, number>,
  index: SlotIndex,
  findings: readonly Finding[],
): PointsLine[] {
  let left = points;
  const lines: PointsLine[] = [];
  for (const item of items) {
    for (const deduction of item.deductions) {
      const line = lineOf(catalogue, item, deduction, index, findings);
      if (!line) continue;
      const { capGroup } = deduction;
      const inGroup = capGroup === undefined ? line.raw : Math.min(line.raw, groups.get(capGroup) ?? line.raw);
      line.counted = Math.min(inGroup, left);
      line.cap = line.counted < inGroup ? 'category' : inGroup < line.raw ? 'group' : null;
      if (capGroup !== undefined) groups.set(capGroup, (groups.get(capGroup) ?? 0) - inGroup);
      left -= line.counted;
      lines.push(line);
    }
  }
  return lines;
}

/**
 * Each county bounded by the category's points, and the mean over all of them (a reading of the person's). Lines that
 * several counties have become one; `counted` is its share of the mean.
 */
function meanLines(
  catalogue: Catalogue,
  items: readonly IndicatorItem[],
  points: number,
  slots: readonly Slot[],
  findings: readonly Finding[],
): PointsLine[] {
  const counties = [...new Set(slots.flatMap((slot) => countyIn(aboutOf(slot)) ?? []))].filter((code) =>
    catalogue.counties.some((county) => county.code === code),
  );
  const merged = new Map<string, PointsLine>();
  for (const code of counties) {
    const index = indexSlots(slots.filter((slot) => countyIn(aboutOf(slot)) === code));
    const own = findings.filter(({ about }) => about !== undefined && countyIn(about) === code);
    const groups = new Map(catalogue.capGroups.map((group) => [group.id, group.points]));
    for (const line of boundedLines(catalogue, items, points, groups, index, own)) {
      const share = line.counted / counties.length;
      const known = merged.get(`${line.item}.${line.deduction}`);
      if (!known) {
        merged.set(`${line.item}.${line.deduction}`, { ...line, counted: share });
        continue;
      }
      known.times += line.times;
      known.raw += line.raw;
      known.counted += share;
      known.cap ??= line.cap;
      known.slots.push(...line.slots);
      known.details.push(...line.details);
    }
  }
  const order = new Map(
    items.flatMap(({ no, deductions }) => deductions.map(({ id }) => `${no}.${id}`)).map((id, at) => [id, at]),
  );
  return [...merged].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(([, line]) => line);
}

/** The region code that a subject begins with: of a county, or of a plan or firm by its id. */
const countyIn = (about: string): string | null => /:(\d{6})/.exec(about)?.[1] ?? null;

/** Slots by `item.material`, and each slot's subject as text: the part of its key between `@` and `#`. */
type SlotIndex = Map<string, { slot: Slot; about: string }[]>;

const aboutOf = ({ key }: Slot): string => key.slice(key.indexOf('@') + 1).replace(/#.*$/, '');

function indexSlots(slots: readonly Slot[]): SlotIndex {
  const index: SlotIndex = new Map();
  for (const slot of slots) {
    const about = aboutOf(slot);
    const name = `${slot.item}.${slot.material}`;
    const list = index.get(name);
    if (list) list.push({ slot, about });
    else index.set(name, [{ slot, about }]);
  }
  return index;
}

function lineOf(
  catalogue: Catalogue,
  item: IndicatorItem,
  deduction: Deduction,
  index: SlotIndex,
  findings: readonly Finding[],
): PointsLine | null {
  const found = findings.filter((one) => one.item === item.no && one.deduction === deduction.id && one.times > 0);
  const { failing: each, all } =
    deduction.trigger === 'checked' ? { failing: [], all: 0 } : failingSubjects(catalogue, item, deduction, index);
  const failing = deduction.per === 'all' && each.length < all ? [] : each;
  const counted = new Set(failing.map(([slot]) => (slot ? aboutOf(slot) : '')));
  const more = found.reduce((sum, { times, about }) => {
    if (about !== undefined && counted.has(about)) return sum;
    if (about !== undefined) counted.add(about);
    return sum + times;
  }, 0);
  const byHand = deduction.found ?? 0;
  const count = failing.length + more + byHand;
  if (count === 0) return null;
  const times = deduction.per === 'each' ? count : 1;
  return {
    item: item.no,
    deduction: deduction.id,
    rule: deduction.rule,
    each: deduction.points,
    times,
    raw: times * deduction.points,
    counted: 0,
    cap: null,
    slots: failing.flat(),
    details: [...sentencesOf(found), ...(byHand > 0 ? [`人工核对发现${byHand}处`] : [])],
  };
}

/** What was found, each sentence once: with all whom it is said of, or how often it is said. */
function sentencesOf(found: readonly Finding[]): string[] {
  const said = new Map<string, { who: string[]; count: number }>();
  for (const { detail, who = '' } of found) {
    const what = detail.startsWith(who) ? detail.slice(who.length) : detail;
    const known = said.get(what);
    if (!known) said.set(what, { who: who ? [who] : [], count: 1 });
    else {
      known.count++;
      if (who) known.who.push(who);
    }
  }
  return [...said].map(([what, { who, count }]) =>
    who.length > 0 ? `${who.join('、')}${what}` : count > 1 ? `${what}（${count}处）` : what,
  );
}

/** For each subject that fails the deduction: the slots that make it fail; and how many subjects there are in all. */
function failingSubjects(
  catalogue: Catalogue,
  item: IndicatorItem,
  { materials, trigger, liftedBy }: Deduction,
  index: SlotIndex,
): { failing: Slot[][]; all: number } {
  const bySubject = new Map<string, Slot[]>();
  for (const reference of materials) {
    const { no, id } = toMaterialRef(item.no, reference);
    for (const { slot, about } of index.get(`${no}.${id}`) ?? []) {
      if (slot.state === 'optional') continue;
      const group = bySubject.get(about);
      if (group) group.push(slot);
      else bySubject.set(about, [slot]);
    }
  }
  const lifted = liftedSubjects(catalogue, liftedBy ?? [], index);
  const failing: Slot[][] = [];
  for (const [about, group] of bySubject) {
    if (lifted.has(about)) continue;
    const open = group.filter(isOpen);
    // "Neither" means that nothing is there at all; an excuse for one of them is not nothing.
    const fails =
      trigger === 'all-missing'
        ? open.length === group.length && open.every(({ have }) => have === 0)
        : open.length > 0;
    if (fails) failing.push(open);
  }
  return { failing, all: bySubject.size };
}

/** Subjects for which all materials of one objective reason are there. */
function liftedSubjects({ items }: Catalogue, liftedBy: readonly number[], index: SlotIndex): Set<string> {
  const lifted = new Set<string>();
  for (const item of items.filter(({ no }) => liftedBy.includes(no))) {
    const reasons = new Set(item.materials.flatMap(({ reason }) => reason ?? []));
    for (const reason of reasons) {
      const wanted = item.materials.filter((material) => material.reason === reason);
      const done = new Map<string, number>();
      for (const { id } of wanted) {
        for (const { slot, about } of index.get(`${item.no}.${id}`) ?? []) {
          if (slot.have >= slot.need) done.set(about, (done.get(about) ?? 0) + 1);
        }
      }
      for (const [about, count] of done) if (count === wanted.length) lifted.add(about);
    }
  }
  return lifted;
}

function bonusOf({ categories, items }: Catalogue, index: SlotIndex): PointsAtRisk['bonus'] {
  const max = categories.reduce((sum, { kind, points }) => (kind === 'bonus' ? sum + points : sum), 0);
  const counted = new Set<string>();
  const lines: PointsAtRisk['bonus']['lines'] = [];
  for (const item of items) {
    for (const { id, name, bonus } of item.materials) {
      const there = index.get(`${item.no}.${id}`)?.some(({ slot }) => slot.have > 0);
      if (!bonus || !there || counted.has(bonus.id)) continue;
      counted.add(bonus.id);
      lines.push({ item: item.no, material: id, name, points: bonus.points });
    }
  }
  const sum = lines.reduce((all, { points }) => all + points, 0);
  return { points: Math.min(sum, max), max, lines };
}
