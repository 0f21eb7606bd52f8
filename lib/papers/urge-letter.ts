import type { DeskGap } from '../desk/gaps';
import { type PaperInput, receivedDay } from './bulletin';
import { chineseNumber, rankUnits, shareText } from './ranking';
import { commonValues, type PaperValues } from './values';

/** In the text only so many plans are named one by one; the list below names all. */
const mostPlans = 12;

/** 《督办函》 to one unit of the desk, with its gaps by item and plan. Null: there is no such unit, or it lacks nothing. */
export function urgeLetterValues({ view, fields }: PaperInput, unitId: string): PaperValues | null {
  const ranking = rankUnits(view);
  const place = ranking.find(({ unit }) => unit.id === unitId);
  if (!place || place.unit.gaps.length === 0) return null;
  const { unit, rank } = place;
  const received = receivedDay(unit.receivedAt);
  return {
    ...commonValues(fields, { year: view.assessment.year, today: view.today, city: view.assessment.city }),
    单位名称: unit.name,
    应交: unit.total.asked,
    已齐: unit.total.served,
    缺项: unit.total.missing,
    易丢分缺项: unit.total.flagged,
    完成率: shareText(unit.total),
    名次: rank,
    参评单位数: ranking.filter((one) => one.rank !== null).length,
    报送情况: received === null ? '截至目前尚未收到你单位报送的资料包' : `最近一次报送时间为${received}`,
    分项: byItem(unit.gaps).map(([item, gaps], at) => ({
      序: chineseNumber(at + 1),
      项号: item,
      项名: gaps[0]?.itemName ?? null,
      缺项: gaps.length,
      易丢分说明: gaps.some(({ flagged }) => flagged) ? '（易丢分）' : '',
      所缺材料: [...new Set(gaps.map(({ material }) => material))].join('、'),
      涉及计划: plansText(gaps),
    })),
    缺项清单: unit.gaps.map((gap, at) => ({
      序: at + 1,
      指标项: `${gap.item} ${gap.itemName}`,
      材料: `${gap.material}（${gap.kind === 'file' ? '文件' : '截图'}）`,
      对象: [gap.plan && `${gap.plan.serial}号 ${gap.plan.name}`, gap.firm].filter(Boolean).join(' · ') || '—',
      件数: `${gap.have}／${gap.need}`,
      计划期限: gap.deadline ?? '—',
      易丢分: gap.flagged ? '是' : '',
    })),
  };
}

function byItem(gaps: readonly DeskGap[]): [number, DeskGap[]][] {
  const groups = new Map<number, DeskGap[]>();
  for (const gap of gaps) {
    const group = groups.get(gap.item);
    if (group) group.push(gap);
    else groups.set(gap.item, [gap]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** `，涉及1号、5号计划`; nothing where no plan is named. */
function plansText(gaps: readonly DeskGap[]): string {
  const serials = [...new Set(gaps.flatMap(({ plan }) => plan?.serial ?? []))].sort((a, b) => a - b);
  if (serials.length === 0) return '';
  const shown = serials.slice(0, mostPlans).map((serial) => `${serial}号`);
  return `，涉及${shown.join('、')}${serials.length > mostPlans ? `等${serials.length}项` : ''}计划`;
}
