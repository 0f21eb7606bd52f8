import type { IndicatorItem, Material } from '../model/catalogue';
import type { RecogniseContext } from './context';
import { fold, foldLabel } from './fold';
import type { RuleMatch } from './kind';
import type { Guess, PageKind, PageReading, Recognition } from './types';

/** What of the page a serving may ask for. */
interface PageSigns {
  titles: string;
  columns: Set<string>;
  labels: Set<string>;
  text: string;
  facts: Recognition['facts'];
  problemFound: boolean;
}

interface Serving {
  kinds: PageKind[];
  /** Names of materials (this or any year's catalogue) that such a page serves. */
  material: RegExp;
  /** Where the material's name alone is common to several items. */
  item?: RegExp;
  score: number;
  /** Higher score when the page shows what the material is about. */
  shows?: (page: PageSigns) => boolean;
  /** Not served at all without it. */
  needs?: (page: PageSigns) => boolean;
}

const hasColumn = (pattern: RegExp) => (page: PageSigns) => [...page.columns].some((column) => pattern.test(column));
const titled = (pattern: RegExp) => (page: PageSigns) => pattern.test(page.titles);
const shown = (pattern: RegExp) => (page: PageSigns) => pattern.test(page.text);
const hasMatters = (page: PageSigns) =>
  [...page.labels, ...page.columns].some((name) => /^(检查|抽查)事项(名称)?$|检查项$|检查内容/.test(name));

/** Materials by what they are called in the notice; so another year's catalogue with other numbers still works. */
const servings: readonly Serving[] = [
  { kinds: ['check-items'], material: /平台检查项|检查项/, score: 0.9 },
  { kinds: ['task-list', 'draw-objects', 'draw-list'], material: /平台检查项/, score: 0.5, needs: hasMatters },
  {
    kinds: ['draw-objects', 'draw-list', 'task-list', 'check-items'],
    material: /风险分类|风险模块/,
    score: 0.6,
    needs: (page) => 'riskClasses' in page.facts || shown(/信用风险(分类|等级)|风险分类/)(page),
    shows: (page) => 'riskClasses' in page.facts,
  },
  { kinds: ['task-list'], material: /抽查发起|发起/, score: 0.75, shows: titled(/发起/) },
  { kinds: ['draw-list'], material: /抽查发起|发起/, score: 0.8 },
  { kinds: ['draw-objects'], material: /抽查发起|发起/, score: 0.5 },
  { kinds: ['draw-objects'], material: /待检查企业名单|企业名单/, score: 0.92 },
  { kinds: ['inspector-base'], material: /执法(检查)?人员(名录)?库/, item: /两库建设/, score: 0.75 },
  { kinds: ['inspector-base'], material: /执法(检查)?人员(名录)?库/, item: /更新/, score: 0.7 },
  {
    kinds: ['inspector-base'],
    material: /标注|执法资质|业务专长/,
    score: 0.65,
    shows: hasColumn(/执法资质|业务专长|岗位资格|专家/),
  },
  { kinds: ['object-base'], material: /(检查|监管)对象(名录)?库/, item: /两库建设/, score: 0.75 },
  { kinds: ['object-base'], material: /(检查|监管)对象(名录)?库/, item: /更新/, score: 0.7 },
  { kinds: ['object-base'], material: /分领域/, score: 0.55, shows: hasColumn(/领域|专项库类别/) },
  {
    kinds: ['object-base'],
    material: /^分类(?!标注)|分类管理|分类截图/,
    score: 0.55,
    shows: hasColumn(/分类监管标签|分类|主体类别/),
  },
  { kinds: ['object-base'], material: /分等级|分级|层级/, score: 0.55, shows: hasColumn(/等级|层级|分级/) },
  { kinds: ['inspector-base', 'object-base'], material: /名录库|对象库|人员库/, item: /县级/, score: 0.7 },
  { kinds: ['result-notice'], material: /公示模块|结果公示|抽查项$/, score: 0.92 },
  { kinds: ['check-form'], material: /抽查表|检查表|发现问题/, score: 0.7, shows: (page) => page.problemFound },
  { kinds: ['result-entry'], material: /抽查表|检查表|发现问题/, score: 0.35, needs: (page) => page.problemFound },
  { kinds: ['penalty-entry'], material: /录入处罚|处罚.*录入/, score: 0.92 },
  { kinds: ['firm-page'], material: /名下/, score: 0.7, shows: shown(/行政处罚|抽查结果/) },
  { kinds: ['firm-page'], material: /经营异常名录/, score: 0.5, shows: shown(/列入经营异常名录原因|列入日期/) },
  { kinds: ['firm-page'], material: /处罚决定公示/, score: 0.5, shows: shown(/决定书文号/) },
  {
    kinds: ['list-publication'],
    material: /信用朔州|信用/,
    score: 0.6,
    shows: titled(/信用/),
    needs: (page) => !/人民政府/.test(page.titles),
  },
  {
    kinds: ['list-publication'],
    material: /市政府网站|网站公示/,
    score: 0.85,
    needs: (page) => !/信用/.test(page.titles),
  },
  { kinds: ['plan-publication'], material: /调整后公示/, score: 0.55, shows: titled(/调整/), needs: titled(/调整/) },
  { kinds: ['plan-publication'], material: /公示计划/, score: 0.55, shows: titled(/联合抽查|双随机办|领导小组/) },
  { kinds: ['plan-publication'], material: /计划公示/, score: 0.75 },
  { kinds: ['plan-list'], material: /平台抽查计划|抽查计划/, score: 0.85 },
];

/** Item and material that this page can serve, best first: a person's own rule, else what its kind shows. */
export function guessMaterials(
  reading: PageReading,
  kind: Guess<PageKind>,
  match: RuleMatch | undefined,
  facts: Recognition['facts'],
  problemFound: boolean,
  context: RecogniseContext,
  countyPlan: boolean,
): Recognition['materials'] {
  const own = match?.rule.serves;
  if (own && match)
    return own.map((value) => ({ value, score: match.score, reason: `按您记住的页面：${match.reason}` }));
  const page = signsOf(reading, facts, problemFound);
  const best = new Map<string, Recognition['materials'][number]>();
  for (const item of context.catalogue.items) {
    for (const material of item.materials) {
      if (material.kind !== 'screenshot') continue;
      const strength = Math.max(0, ...servings.map((serving) => strengthOf(serving, kind.value, item, material, page)));
      if (strength === 0) continue;
      const level = isCountyUnit(material) === countyPlan ? 1 : 0.45;
      const score = Math.round(strength * (0.5 + 0.5 * kind.score) * level * 100) / 100;
      const value = { item: item.no, material: material.id };
      best.set(`${item.no}.${material.id}`, { value, score, reason: `${material.name}：${kind.reason}` });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.value.item - b.value.item);
}

const isCountyUnit = (material: Material): boolean => material.unit.startsWith('county');

function strengthOf(
  serving: Serving,
  kind: PageKind,
  item: IndicatorItem,
  material: Material,
  page: PageSigns,
): number {
  if (!serving.kinds.includes(kind) || !serving.material.test(material.name)) return 0;
  if (serving.item && !serving.item.test(item.shortName)) return 0;
  if (serving.needs && !serving.needs(page)) return 0;
  return serving.shows?.(page) ? Math.min(0.95, serving.score + 0.25) : serving.score;
}

function signsOf(reading: PageReading, facts: Recognition['facts'], problemFound: boolean): PageSigns {
  const { frames } = reading;
  return {
    titles: [reading.title, ...frames.flatMap((frame) => [frame.title, ...frame.headings, ...frame.active])]
      .map(fold)
      .join('|'),
    columns: new Set(frames.flatMap((frame) => frame.tables.flatMap((table) => table.columns.map(foldLabel)))),
    labels: new Set(frames.flatMap((frame) => frame.labels.map(([label]) => foldLabel(label)))),
    text: fold(frames.map((frame) => frame.text).join('\n')),
    facts,
    problemFound,
  };
}
