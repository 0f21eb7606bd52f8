import type { DeskView } from '../desk/desk-view';
import type { Catalogue } from '../model/catalogue';
import type { PaperFields } from '../model/office-papers';
import type { Slot } from '../model/slot';
import { commonFaults, standingByItem } from './faults';
import { progressRule, progressText } from './progress';
import { chineseNumber, pointsText, rankUnits, shareText } from './ranking';
import { commonValues, type PaperValues, paperDay } from './values';

export interface PaperInput {
  view: DeskView;
  catalogue: Catalogue;
  slots: readonly Slot[];
  fields: PaperFields;
}

/** How many units are named at either end of the ranking. */
const named = 5;

/** 《通报》: all figures are those of the desk. */
export function bulletinValues({ view, catalogue, slots, fields }: PaperInput): PaperValues {
  const { total, units, scores, today, assessment } = view;
  const ranking = rankUnits(view);
  const inRank = ranking.filter(({ rank }) => rank !== null);
  const silent = units.filter(({ receivedAt }) => receivedAt === null);
  const standing = standingByItem(view, catalogue);
  const withShare = ({ unit }: (typeof inRank)[number]) => `${unit.name}（${shareText(unit.total)}）`;
  const { countyChecks } = catalogue.thresholds;
  return {
    ...commonValues(fields, { year: assessment.year, today, city: assessment.city }),
    应交: total.asked,
    已齐: total.served,
    缺项: total.missing,
    易丢分缺项: total.flagged,
    存疑: total.doubtful,
    完成率: shareText(total),
    单位数: units.length,
    已报送: units.length - silent.length,
    未报送: silent.length,
    计划进度: progressText(slots, today, catalogue),
    进度要求: progressRule(catalogue),
    总分: pointsText(scores.city.points),
    可能减分: pointsText(scores.city.atRisk),
    分类减分: scores.city.categories
      .map(({ name, atRisk, points }) => `${name}${pointsText(atRisk)}分（满分${pointsText(points)}分）`)
      .join('，'),
    靠前单位: namesOr(inRank.slice(0, named).map(withShare)),
    // Nobody stands at both ends.
    靠后单位: namesOr(
      inRank
        .slice(Math.max(named, inRank.length - named))
        .reverse()
        .map(withShare),
    ),
    未报送单位: namesOr(silent.map(({ name }) => name)),
    问题: commonFaults(standing).map(({ item, lacking, missing, flagged }, at) => ({
      序: chineseNumber(at + 1),
      项号: item.no,
      项名: item.shortName,
      涉及单位数: lacking,
      缺项: missing,
      易丢分说明: flagged > 0 ? '，属易丢分项' : '',
    })),
    单位: ranking.map(({ unit, rank }) => ({
      名次: rank ?? '—',
      单位名称: unit.name,
      应交: unit.total.asked,
      已齐: unit.total.served,
      缺项: unit.total.missing,
      易丢分缺项: unit.total.flagged,
      存疑: unit.total.doubtful,
      完成率: shareText(unit.total),
      报送: unit.receivedAt === null ? '未报送' : unit.receivedAt.slice(0, 10),
    })),
    指标项: standing.map(({ item, asked, served, missing, lacking, ...counts }) => ({
      项号: item.no,
      项名: item.shortName,
      应交: asked,
      已齐: served,
      缺项: missing,
      完成率: shareText({ asked, served }),
      涉及单位数: lacking,
      易丢分: item.easilyLost || counts.flagged > 0 ? '是' : '',
    })),
    县区: scores.counties.map(({ name, checks, score }) => ({
      县区名称: name,
      抽查次数: checks,
      次数要求:
        checks >= countyChecks ? `达到${countyChecks}次` : `不足${countyChecks}次，差${countyChecks - checks}次`,
      可能减分: pointsText(score.atRisk),
      测算得分: `${pointsText(score.score)}／${pointsText(score.points)}`,
    })),
  };
}

const namesOr = (names: readonly string[]): string => (names.length > 0 ? names.join('、') : '无');

/** `2022-09-01T…` → `2022年9月1日`; for a unit that sent nothing: null. */
export const receivedDay = (at: string | null): string | null => (at === null ? null : paperDay(at));
