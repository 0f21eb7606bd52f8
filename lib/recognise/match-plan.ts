import type { Plan } from '../model/assessment';
import type { RecogniseContext } from './context';
import type { Place } from './places';
import { aboutLabel, findPlanHits, type Hit, type Via } from './plan-hits';
import { indexPlans, nameText } from './plan-index';
import { createNameFinder } from './similar-name';
import type { Guess } from './types';

const strength: Record<Via, number> = { number: 1, name: 0.97, core: 0.9, serial: 0.72, similar: 0.7 };
const viaWords: Record<Via, string> = {
  number: '编号一致',
  name: '名称一致',
  core: '名称主干一致',
  serial: '编号序号相同（未登记为别名）',
  similar: '名称相近',
};
const nameHint = /任务名称|计划名称|抽查任务|抽查计划|任务|标题|公告名称|名称/;
/** Name or number fit, but year or region do not: below what is worth offering (see tag/propose). */
const contradicted = 0.15;

/** A page of one plan files at once from here on (see tag/propose); below it is only proposed. */
export const certainPlan = 0.85;

/**
 * Which plans does the page speak of? One plan in headings or labels is what the page is about; a list of several plans
 * gives each a low score. The same name of another year or another county is recognised as such and kept low.
 */
export function matchPlans(places: readonly Place[], context: RecogniseContext): Guess<string>[] {
  const counties = context.catalogue.counties;
  const index = indexPlans(context.plans, [context.region.name, ...counties.map((county) => county.name), '全市']);
  if (index.length === 0) return [];
  const hits = findPlanHits(places, index, context);
  const findSimilar = hits.some((hit) => hit.place.kind !== 'text') ? null : createNameFinder(index);
  if (findSimilar) {
    for (const place of places) {
      const named =
        place.kind === 'heading' || ((place.kind === 'label' || place.kind === 'cell') && nameHint.test(place.hint));
      const similar = named ? findSimilar(nameText(place.folded)) : null;
      if (similar) hits.push({ entry: similar.entry, via: 'similar', place, against: null });
    }
  }
  return score(hits, places);
}

function score(hits: readonly Hit[], places: readonly Place[]): Guess<string>[] {
  const best = new Map<string, Guess<string>>();
  const offer = (plan: Plan, value: number, reason: string) => {
    const rounded = Math.round(Math.max(0, Math.min(0.99, value)) * 100) / 100;
    if (rounded > (best.get(plan.id)?.score ?? 0)) best.set(plan.id, { value: plan.id, score: rounded, reason });
  };
  const fair = hits.filter((hit) => !hit.against);
  const plansOf = (some: readonly Hit[]) => new Set(some.map((hit) => hit.entry.plan.id));
  const isAbout = ({ place }: Hit) =>
    place.kind === 'heading' ||
    place.kind === 'title' ||
    place.kind === 'active' ||
    (place.kind === 'label' && aboutLabel.test(place.hint));
  const about = fair.filter(isAbout);
  const sure = about.filter((hit) => hit.via !== 'serial' && hit.via !== 'similar');
  const cells = fair.filter((hit) => hit.place.row >= 0);
  const sureCells = cells.filter((hit) => hit.via !== 'serial' && hit.via !== 'similar');
  const rowPlans = plansOf(sureCells);
  const aboutPlans = plansOf(sure.length ? sure : about);

  for (const hit of about) {
    const id = hit.entry.plan.id;
    let value = strength[hit.via] * (hit.place.kind === 'active' ? 0.95 : 1);
    let note = '';
    if (aboutPlans.size > 1 && aboutPlans.has(id)) {
      value = Math.min(value, 0.55);
      note = '；但页面标题和标签提到不止一项计划';
    } else if (sure.length && !aboutPlans.has(id)) {
      value = Math.min(value, 0.3);
    } else if (rowPlans.size > 0 && !rowPlans.has(id)) {
      value = Math.min(value, 0.6);
      note = '；但列表里是另外的计划';
    } else if (
      rowPlans.size > 1 &&
      !sure.some((other) => other.entry.plan.id === id && other.place.kind === 'heading')
    ) {
      value = Math.min(value, 0.7);
      note = '；但列表里还有别的计划';
    }
    offer(hit.entry.plan, value, `${whereWords(hit.place)}“${shorten(hit.place.raw)}”：${viaWords[hit.via]}${note}`);
  }
  const rowsHeld = new Set(
    places.filter((place) => place.row >= 0 && nameHint.test(place.hint)).map((place) => place.row),
  ).size;
  for (const hit of cells) {
    const id = hit.entry.plan.id;
    const rows = new Set(cells.filter((other) => other.entry.plan.id === id).map((other) => other.place.row)).size;
    let value = strength[hit.via] * 0.97;
    let note = '';
    if (rowPlans.size > 1) {
      value = Math.min(value, 0.2 + 0.4 / rowPlans.size);
      note = `；列表共有 ${rowPlans.size} 项计划`;
    } else if (rowsHeld > rows * 2) {
      value = Math.min(value, 0.7);
      note = `；列表 ${rowsHeld} 行中只有 ${rows} 行提到`;
    }
    if (aboutPlans.size > 0 && !aboutPlans.has(id)) value = Math.min(value, rowPlans.size > 1 ? 0.3 : 0.6);
    offer(hit.entry.plan, value, `列表“${shorten(hit.place.raw)}”：${viaWords[hit.via]}${note}`);
  }
  // The text repeats what labels and rows say without what stands beside it: it can't overrule them.
  const structured = plansOf(hits.filter((hit) => hit.place.row >= 0 || isAbout(hit)));
  const inText = fair.filter((hit) => hit.place.row < 0 && !isAbout(hit) && !structured.has(hit.entry.plan.id));
  const textPlans = plansOf(inText);
  for (const hit of inText) {
    let value = hit.via === 'number' ? 0.88 : strength[hit.via] * 0.75;
    const short = hit.place.folded.length <= (hit.entry.names[0]?.length ?? 0) + 30;
    if (textPlans.size === 1 && short && (hit.via === 'name' || hit.via === 'core')) value = 0.86;
    if (aboutPlans.size > 0 || rowPlans.size > 0) value = Math.min(value, 0.25);
    else if (textPlans.size > 1) value = Math.min(value, 0.2 + 0.4 / textPlans.size);
    offer(hit.entry.plan, value, `正文“${shorten(hit.place.raw)}”：${viaWords[hit.via]}`);
  }
  for (const hit of hits) {
    if (hit.against)
      offer(
        hit.entry.plan,
        strength[hit.via] * contradicted,
        `${whereWords(hit.place)}“${shorten(hit.place.raw)}”：${viaWords[hit.via]}，但${hit.against}`,
      );
  }
  lowerTies(best, hits);
  return [...best.values()].sort((a, b) => b.score - a.score || a.value.localeCompare(b.value));
}

/** Two plans of one name (city and county) that nothing tells apart: neither may be certain. */
function lowerTies(best: Map<string, Guess<string>>, hits: readonly Hit[]): void {
  const top = Math.max(0, ...[...best.values()].map((guess) => guess.score));
  const tied = [...best.values()].filter((guess) => guess.score >= certainPlan && top - guess.score < 0.1);
  if (tied.length < 2) return;
  const byNumber = (id: string) => hits.some((hit) => hit.entry.plan.id === id && hit.via === 'number');
  for (const guess of tied) {
    if (byNumber(guess.value) && !tied.some((other) => other !== guess && byNumber(other.value))) continue;
    guess.score = 0.55;
    guess.reason += '；另有计划同样符合';
  }
}

const whereWords = (place: Place): string =>
  place.kind === 'heading'
    ? '标题'
    : place.kind === 'title'
      ? '页面名称'
      : place.kind === 'active'
        ? '当前页签'
        : place.kind === 'label'
          ? place.hint
          : place.kind === 'cell'
            ? '列表'
            : '正文';

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
