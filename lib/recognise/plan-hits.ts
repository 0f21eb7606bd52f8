import { knownRegions, type RecogniseContext } from './context';
import { classifyNumber, findNumbers, type NumberReading } from './numbers';
import type { Place } from './places';
import { nameText, type PlanKeys, plansPresent } from './plan-index';

export type Via = 'number' | 'name' | 'core' | 'serial' | 'similar';

/** A plan found at one place of the page. */
export interface Hit {
  entry: PlanKeys;
  via: Via;
  place: Place;
  /** What on the page speaks against this plan although name or number fit, e.g. another year. */
  against: string | null;
}

/** Labels whose value says what the page is about. */
export const aboutLabel = /名称|编号|任务|计划|标题|项目|公告|主题/;

const coreTail =
  /^(部门)?(联合)?(双随机)?(、?一公开)?(联合|定向|不定向)?(监督)?(经营)?(情况)?(的)?(部门)?(联合)?(双随机)?(联合|定向|不定向)?(抽查|检查)/;

type NumbersOf = (place: Place) => readonly NumberReading[];

/** Plan and task numbers at each place, classified once. */
function createNumbersOf(context: RecogniseContext): NumbersOf {
  const regions = knownRegions(context);
  const known = new Map<Place, NumberReading[]>();
  return (place) => {
    const found =
      known.get(place) ??
      (/\p{Nd}{6}/u.test(place.raw) ? findNumbers(place.raw.normalize('NFKC')) : []).map(({ value }) =>
        classifyNumber(value, place.hint, { patterns: context.numberPatterns, regions }),
      );
    known.set(place, found);
    return found;
  };
}

/** Every place where a plan's number, name or the core of its name stands, with what speaks against it. */
export function findPlanHits(places: readonly Place[], index: readonly PlanKeys[], context: RecogniseContext): Hit[] {
  const numbersOf = createNumbersOf(context);
  const texts = places.map((place) => nameText(place.folded));
  const present = plansPresent(index, texts.join('\n'));
  // Longest first, so that a name inside a longer one is not a second hit.
  const names = present
    .flatMap((entry) => entry.names.map((name) => ({ entry, name })))
    .sort((a, b) => b.name.length - a.name.length);
  const byNumber = new Map<string, PlanKeys[]>();
  for (const entry of index) {
    for (const number of entry.numbers) byNumber.set(number, [...(byNumber.get(number) ?? []), entry]);
  }
  const hits = places.flatMap((place, i) => [
    ...nameHits(place, texts[i]!, names),
    ...numberHits(place, numbersOf(place), byNumber, index, context),
  ]);
  markConflicts(hits, places, numbersOf, context);
  return hits;
}

function nameHits(place: Place, folded: string, names: readonly { entry: PlanKeys; name: string }[]): Hit[] {
  if (folded.length < 3 || names.length === 0) return [];
  const hits: Hit[] = [];
  const matched = new Set<string>();
  let text = folded;
  for (const { entry, name } of names) {
    if (!matched.has(name) && !text.includes(name)) continue;
    hits.push({ entry, via: 'name', place, against: null });
    matched.add(name);
    text = text.replaceAll(name, '\u0000');
  }
  for (const { entry } of names) {
    const at = entry.core === null ? -1 : text.indexOf(entry.core);
    if (at >= 0 && coreTail.test(text.slice(at + entry.core!.length))) {
      hits.push({ entry, via: 'core', place, against: null });
    }
  }
  return hits;
}

function numberHits(
  place: Place,
  numbers: readonly NumberReading[],
  byNumber: ReadonlyMap<string, PlanKeys[]>,
  index: readonly PlanKeys[],
  { year }: RecogniseContext,
): Hit[] {
  return numbers.flatMap((number) => {
    const known = byNumber.get(number.value);
    if (known) return known.map((entry): Hit => ({ entry, via: 'number', place, against: null }));
    if ((number.kind !== 'plan' && number.kind !== 'task') || number.year !== year) return [];
    return index
      .filter(({ plan }) => plan.serial === number.serial && plan.region === number.region)
      .map((entry): Hit => ({ entry, via: 'serial', place, against: null }));
  });
}

/** What stands beside a hit: its own row where that tells, else the headings and the labels of numbers. */
function markConflicts(
  hits: readonly Hit[],
  places: readonly Place[],
  numbersOf: NumbersOf,
  context: RecogniseContext,
) {
  const rows = new Map<number, Place[]>();
  for (const place of places) {
    if (place.row >= 0) rows.set(place.row, [...(rows.get(place.row) ?? []), place]);
  }
  const pageWide = places.filter(
    ({ kind, hint }) => kind === 'heading' || (kind === 'label' && (hint === '年度' || aboutLabel.test(hint))),
  );
  const headings = places.filter(({ kind }) => kind === 'heading').map(({ folded }) => folded);
  const { counties } = context.catalogue;
  for (const hit of hits) {
    // A number that is registered for the plan settles it.
    if (hit.via === 'number') continue;
    const { place } = hit;
    const own =
      place.row >= 0
        ? rows.get(place.row)!.filter((other) => other === place || /编号|年度/.test(other.hint))
        : [place];
    // A row that says its own year and region is believed; one that doesn't is of the page's, as a form's rows are.
    const tells = place.row >= 0 && own.some((one) => yearsIn(one).length > 0 || numbersOf(one).length > 0);
    const beside = tells || place.kind === 'text' ? own : [...own, ...pageWide];
    const numbers = beside.flatMap(numbersOf).filter(({ kind }) => kind === 'plan' || kind === 'task');
    const years = new Set([...beside.flatMap(yearsIn), ...numbers.flatMap(({ year }) => year ?? [])]);
    const placed = numbers.filter(({ region }) => region !== undefined);
    const { region } = hit.entry.plan;
    const county = counties.find(({ name, code }) => code !== region && headings.some((text) => text.includes(name)));
    if (years.size > 0 && !years.has(context.year)) hit.against = `页面写的是${[...years].sort().join('、')}年`;
    else if (placed.length && !placed.some((number) => number.region === region)) {
      hit.against = `编号属于地区 ${placed[0]!.region}`;
    } else if (county && placed.length === 0) hit.against = `标题写的是${county.name}`;
  }
}

function yearsIn({ folded, hint }: Place): number[] {
  const years = folded.includes('年') ? [...folded.matchAll(/(20\d{2})年/g)].map((match) => Number(match[1])) : [];
  if (hint === '年度' && /^20\d{2}/.test(folded)) years.push(Number(folded.slice(0, 4)));
  return years;
}
