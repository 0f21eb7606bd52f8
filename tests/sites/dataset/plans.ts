import { padded, planNumber, taskNumber } from './codes';
import { fullName } from './departments';
import { type PlanRow, planRows } from './plan-sheet';

export interface DemoPlan extends PlanRow {
  /** 14 digits. */
  number: string;
  /** 18 digits: each plan has one task. */
  task: string;
  leadName: string;
  partnerNames: string[];
  /** `yyyy-mm-dd`. */
  from: string;
  to: string;
  drawnOn: string;
  finishedOn: string;
  publishedOn: string;
  /** Firms in the pool and firms drawn from it. */
  poolSize: number;
  drawn: number;
  /** Whom the plan checks decides the form of credit codes. */
  kind: 'firm' | 'sole-trader' | 'public-body' | 'association';
  /** Single matters of 抽查事项, as the platform lists them. */
  items: string[];
}

/** Plan 42 falls short of three firms on purpose: its whole field has two. */
const shortPlan = 42;

export const plans: readonly DemoPlan[] = planRows.map((row) => {
  const [first = 5, last = 10] = row.window.match(/\d+/g)?.map(Number) ?? [];
  const from = `2022-${padded(first, 2)}-01`;
  const to = `2022-${padded(last, 2)}-${last === 6 || last === 9 || last === 11 ? '30' : '31'}`;
  const drawnIn = first > 8 ? first : Math.min(first, 7);
  const drawnOn = `2022-${padded(drawnIn, 2)}-${padded(6 + (row.serial % 9), 2)}`;
  const month = Math.min(8, Math.max(first + 1, Math.min(last, 8)));
  const finishedOn = `2022-${padded(first > 8 ? first : month, 2)}-${padded(first > 8 ? 20 : 10 + (row.serial % 12), 2)}`;
  const drawn = row.serial === shortPlan ? 2 : 3 + ((row.serial * 5) % 8);
  return {
    ...row,
    number: planNumber(row.serial),
    task: taskNumber(row.serial, drawnOn),
    leadName: fullName(row.lead),
    partnerNames: row.partners.map(fullName),
    from,
    to,
    drawnOn,
    finishedOn,
    publishedOn: `${finishedOn.slice(0, 8)}${padded(Number(finishedOn.slice(8)) + 5, 2)}`,
    poolSize: row.serial === shortPlan ? 2 : poolFor(row.ratio, drawn),
    drawn,
    kind: kindOf(row),
    items: itemsOf(row),
  };
});

/** The plan with this serial (1–55). */
export function planBySerial(serial: number): DemoPlan | undefined {
  return plans.find((plan) => plan.serial === serial);
}

/** A field of which `drawn` is just what the ratio asks. */
function poolFor(ratio: string, drawn: number): number {
  const share = /(\d+)%/.exec(ratio)?.[1];
  return share ? Math.floor((drawn * 100) / Number(share)) : drawn * 4;
}

function kindOf(row: PlanRow): DemoPlan['kind'] {
  if (/社会团体|律师/.test(row.objects)) return 'association';
  if (row.risk.includes('非市场主体')) return 'public-body';
  return row.risk.includes('个体工商户') ? 'sole-trader' : 'firm';
}

/** 「许可、登记、卫生、消防情况检查」 → one item a word; the sheet joins them. */
function itemsOf(row: PlanRow): string[] {
  const words = row.matters.replace(/(情况)?检查$/, '').split('、');
  return words.map((word) => `${word}检查`);
}
