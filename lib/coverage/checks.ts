import type { ExemptionReason } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';

type Thresholds = Catalogue['thresholds'];

/**
 * What a check says of one subject. fail: the notice deducts for it · warn: look at it · unknown: the pages did not
 * show enough to tell. `text` is a Chinese sentence with the figures it rests on.
 */
export interface Verdict {
  state: 'ok' | 'warn' | 'fail' | 'unknown';
  text: string;
}

const ok = (text: string): Verdict => ({ state: 'ok', text });
const warn = (text: string): Verdict => ({ state: 'warn', text });
const fail = (text: string): Verdict => ({ state: 'fail', text });
const unknown = (text: string): Verdict => ({ state: 'unknown', text });

const dayMs = 86_400_000;

/** Whole days from one `yyyy-mm-dd` to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** `2022-08-03` → `2022年8月3日`. */
const day = (date: string): string => {
  const [year, month, date_] = date.split('-').map(Number);
  return `${year}年${month}月${date_}日`;
};

export interface Drawn {
  /** Firms drawn. */
  firms?: number;
  /** Firms in the field (本领域检查对象总数). */
  base?: number;
  /** The ratio as the page words it, where it names no total. */
  percent?: number;
}

/**
 * Items 16 and 32: at least 3 firms and at least 3 % of the field. Item 16 words it with "or", the scoring deducts where
 * either fails and item 32 says "and": the strict reading, unless the person settled it otherwise (`eitherIsEnough`). Exactly 3 % is enough (评分标准: 不足3%). Where the whole field
 * has fewer than 3 firms and all were drawn, that is an objective reason, which a paper has to state.
 */
export function checkDrawn(
  { firms, base, percent }: Drawn,
  { minFirms, minRatioPercent, eitherIsEnough }: Thresholds,
): Verdict {
  if (firms === undefined) return unknown('页面上没有读到抽取户数，无法核对“不少于3户且不低于3%”');
  const share = base ? (firms * 100) / base : percent;
  const figures = `抽取${firms}户${base ? `，本领域共${base}户` : ''}${share === undefined ? '' : `，占${round(share)}%`}`;
  if (base !== undefined && firms > base) return warn(`${figures}：抽取户数多于总数，请核对`);
  // Multiplied out, so that 3 of 100 is not spoilt by a division.
  const reached = base ? firms * 100 >= base * minRatioPercent : share !== undefined && share >= minRatioPercent;
  if (eitherIsEnough && (firms >= minFirms || reached)) return ok(figures);
  if (firms < minFirms) {
    return base === firms && base > 0
      ? warn(`${figures}：本领域总数不足${minFirms}户，已全部抽取，属客观原因，请附书面说明`)
      : fail(`${figures}：少于${minFirms}户`);
  }
  if (share === undefined) return unknown(`${figures}：没有读到本领域总数，比例是否达到${minRatioPercent}%请自行核对`);
  return reached ? ok(figures) : fail(`${figures}：不足${minRatioPercent}%`);
}

/** Two decimals, downwards: 2.999 % must not be shown as 3 %. */
const round = (share: number): number => Math.floor(share * 100 + 1e-9) / 100;

export interface Published {
  /** The day of publication that a page names. */
  published?: string;
  deadline?: string;
  /** The page itself says that the result is not public. A page without a date of publication says nothing. */
  shownUnpublished?: boolean;
}

/** Items 18 and 32: the result is entered and public within the check's own last day. */
export function checkPublication({ published, deadline, shownUnpublished }: Published, today: string): Verdict {
  if (deadline === undefined) return unknown('没有读到本次抽查的最后期限，无法核对公示是否及时');
  if (published === undefined) {
    const late = daysBetween(deadline, today);
    if (!shownUnpublished) return unknown(`期限为${day(deadline)}，没有读到公示日期`);
    return late > 0
      ? fail(`页面显示未公示，期限为${day(deadline)}，已过${late}天`)
      : warn(`页面显示未公示，期限为${day(deadline)}，请在期限内公示`);
  }
  const late = daysBetween(deadline, published);
  return late > 0
    ? fail(`期限为${day(deadline)}，${day(published)}才公示，晚了${late}天`)
    : ok(`${day(published)}公示，在期限${day(deadline)}之内`);
}

/** The notice asks for 间隔时间很短 and names no number of days, so it can be set. */
export const usualPublicityDays = 7;

/** Item 23: from 发文日期 to 公示日期. */
export function checkPublicity(
  { issued, published }: { issued?: string; published?: string },
  mostDays = usualPublicityDays,
): Verdict {
  if (issued === undefined || published === undefined) {
    const which = issued === undefined ? (published === undefined ? '发文日期和公示日期' : '发文日期') : '公示日期';
    return unknown(`没有读到${which}，无法核对公示是否及时`);
  }
  const days = daysBetween(issued, published);
  const figures = `${day(issued)}发文，${day(published)}公示`;
  if (days < 0) return warn(`${figures}：公示早于发文，请核对日期`);
  return days > mostDays ? fail(`${figures}，间隔${days}天，超过${mostDays}天`) : ok(`${figures}，间隔${days}天`);
}

/** Item 24: first enter the plan on the platform, then launch. Pages show days, so the same day can't be told. */
export function checkEntered({ entered, launched }: { entered?: string; launched?: string }): Verdict {
  if (entered === undefined || launched === undefined) {
    return unknown(`没有读到${entered === undefined ? '计划录入日期' : '发起抽查日期'}，无法核对先后`);
  }
  const days = daysBetween(entered, launched);
  const figures = `${day(entered)}录入计划，${day(launched)}发起抽查`;
  if (days < 0) return fail(`${figures}：先抽查后录入`);
  return days === 0 ? warn(`${figures}：同一天，请确认录入在先`) : ok(figures);
}

export interface RiskUse {
  /** Classes chosen on the platform, e.g. `A、C`; `未选择`, `不能选择`; undefined where the page shows no such choice. */
  classes?: string;
  /** The day the check was launched. */
  launched?: string;
  /** The objective reason given (items 17 and 31). */
  reason?: ExemptionReason;
}

/**
 * Items 15, 17, 30, 31: the platform's risk classes, or a reason. Own classes count for checks before 8月3日 only; from that
 * day on (8月3日以后) the platform's must be used; `riskCutOffIncluded` counts the day itself as before.
 */
export function checkRiskUse(
  { classes, launched, reason }: RiskUse,
  { riskCutOff, riskCutOffIncluded }: Thresholds,
): Verdict {
  const chosen = classes !== undefined && classes !== '未选择' && classes !== '不能选择';
  if (chosen) return ok(`平台上选择了风险分类：${classes}`);
  if (reason === 'not-market-entity') return ok('非市场主体，平台上不能选择风险分类，以抽查方案佐证');
  if (reason === 'sole-trader') return ok('个体户，平台不作风险分类，以抽查方案佐证');
  if (reason !== 'own-risk-classes') {
    if (classes === undefined) return unknown('没有读到风险分类的选择，请自行核对');
    if (classes === '不能选择') return warn('平台上不能选择风险分类：属客观原因的，请在第17项写明并附抽查方案');
    return fail('平台上没有选择风险分类，也没有写明客观原因');
  }
  if (launched === undefined) return unknown(`没有读到抽查日期，无法核对是否在${day(riskCutOff)}之前`);
  const early = riskCutOffIncluded ? launched <= riskCutOff : launched < riskCutOff;
  return early
    ? ok(
        `${day(launched)}抽查，在${day(riskCutOff)}${riskCutOffIncluded ? '当日或' : ''}之前，可用本部门风险分类，以抽查方案和管理办法佐证`,
      )
    : fail(`${day(launched)}抽查，${day(riskCutOff)}以后必须使用平台的风险分类`);
}

/** 力争8月份完成98%以上. `done`: plans whose result is public; `all`: plans there are. */
export function checkProgress(done: number, all: number, today: string, { mostDoneBy }: Thresholds): Verdict {
  if (all === 0) return unknown('还没有抽查计划');
  const figures = `${all}项计划已完成${done}项，占${round((done * 100) / all)}%`;
  if (done * 100 >= all * mostDoneBy.percent) return ok(figures);
  const text = `${figures}，要求${day(mostDoneBy.date)}前完成${mostDoneBy.percent}%`;
  return today > mostDoneBy.date ? fail(text) : warn(text);
}
