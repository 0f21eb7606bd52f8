import type { ExemptionReason, Plan } from '../model/assessment';
import type { Catalogue, IndicatorItem } from '../model/catalogue';
import { checkDrawn, checkEntered, checkPublication, checkPublicity, checkRiskUse, type Verdict } from './checks';
import type { Finding } from './points';

/** What the pages of one subject say, as recognition names it; several pages of one subject may be merged. */
export interface PageFacts {
  firmCount?: string | number;
  baseCount?: string | number;
  ratioPercent?: string | number;
  documentDate?: string | number;
  publishedDate?: string | number;
  deadline?: string | number;
  planEnteredDate?: string | number;
  launchDate?: string | number;
  /** `A、C`, or `未选择` and `不能选择` where the page shows that none is. */
  riskClasses?: string | number;
  /** `已公示` or `未公示`. */
  publicity?: string | number;
}

export interface PageCheck extends Verdict {
  item: number;
  /** Which rule was checked: the id of the deduction that it belongs to. */
  rule: string;
  /** For the points at risk, where the notice deducts for it. */
  finding: Finding | null;
}

export interface CheckContext {
  catalogue: Catalogue;
  item: IndicatorItem;
  /** The subject as in a slot key, between `@` and `#`: `plan:140600-2022-018`. */
  about: string;
  /** The plan's own window stands in where the page names no last day. */
  plan?: Plan;
  reason?: ExemptionReason;
  /** `yyyy-mm-dd`. */
  today: string;
  publicityDays?: number;
}

type Rule = (facts: PageFacts, context: CheckContext) => Verdict;

/** By the id of the deduction, so that another year's catalogue with other item numbers is checked alike. */
const rules: Record<string, Rule> = {
  'too-few-firms': ({ firmCount, baseCount, ratioPercent }, { catalogue }) =>
    checkDrawn(
      { firms: numberOf(firmCount), base: numberOf(baseCount), percent: numberOf(ratioPercent) },
      catalogue.thresholds,
    ),
  'not-published': ({ publishedDate, deadline, publicity }, { plan, today }) =>
    checkPublication(
      {
        published: dateOf(publishedDate),
        deadline: dateOf(deadline) ?? plan?.period.to,
        shownUnpublished: publicity === '未公示',
      },
      today,
    ),
  late: ({ documentDate, publishedDate }, { publicityDays }) =>
    checkPublicity({ issued: dateOf(documentDate), published: dateOf(publishedDate) }, publicityDays),
  'not-entered': ({ planEnteredDate, launchDate }) =>
    checkEntered({ entered: dateOf(planEnteredDate), launched: dateOf(launchDate) }),
  'risk-not-used': ({ riskClasses, launchDate }, { catalogue, reason }) =>
    checkRiskUse(
      { classes: riskClasses === undefined ? undefined : String(riskClasses), launched: dateOf(launchDate), reason },
      catalogue.thresholds,
    ),
};

/** A plan entered too late was entered all the same: the notice asks for the order, but deducts only for no entry. */
const deductsNothing = new Set(['not-entered']);

/** Runs the checks that an item's deductions call for on what its pages say. A fault the notice lists is a finding. */
export function checkPage(facts: PageFacts, context: CheckContext): PageCheck[] {
  const { item, about } = context;
  return item.deductions.flatMap(({ id, liftedBy }): PageCheck[] => {
    const verdict = rules[id]?.(facts, context);
    if (!verdict) return [];
    // 客观原因除外: too few firms for a reason of item 17 is no fault; the risk rule weighs the reason itself.
    const lifted = id === 'too-few-firms' && liftedBy !== undefined && isObjective(context.reason);
    const state = lifted && verdict.state === 'fail' ? 'warn' : verdict.state;
    const text = state === verdict.state ? verdict.text : `${verdict.text}（有客观原因，以抽查方案佐证）`;
    const finding =
      state === 'fail' && !deductsNothing.has(id)
        ? { item: item.no, deduction: id, times: 1, detail: text, about }
        : null;
    return [{ state, text, item: item.no, rule: id, finding }];
  });
}

const isObjective = (reason: ExemptionReason | undefined): boolean =>
  reason === 'not-market-entity' || reason === 'sole-trader' || reason === 'own-risk-classes';

const numberOf = (fact: string | number | undefined): number | undefined => {
  const number = typeof fact === 'string' && fact.trim() !== '' ? Number(fact) : fact;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** A day that a page named, `yyyy-mm-dd`; anything else counts as not read. */
export const dateOf = (fact: string | number | undefined): string | undefined =>
  typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? fact : undefined;
