import { padded } from './codes';
import { type DemoFirm, drawnFirms } from './firms';
import { inspectorsOf } from './inspectors';
import { type DemoPlan, planBySerial } from './plans';

export interface DemoResult {
  plan: DemoPlan;
  firm: DemoFirm;
  /** One of the result phrases of the publicity system. */
  result: string;
  problem: boolean;
  findings: string;
  measure: string;
  closed: boolean;
  checkedOn: string;
  inspectors: string[];
}

export interface DemoPenalty {
  firm: DemoFirm;
  plan: DemoPlan;
  number: string;
  offence: string;
  content: string;
  authority: string;
  decidedOn: string;
  publishedOn: string;
}

const problems = [
  '发现问题已责令改正',
  '发现问题待后续处理',
  '通过登记的住所（经营场所）无法联系',
  '未按规定公示应当公示的信息',
] as const;

/** Results of all firms that a plan drew. Plans with serial 4n + 1 found a problem at their first firm. */
export function resultsOf(plan: DemoPlan): readonly DemoResult[] {
  return drawnFirms(plan).map((firm, at) => {
    const problem = plan.serial % 4 === 1 && at === 0;
    const kind = Math.floor(plan.serial / 4) % problems.length;
    const quiet = firm.no % 23 === 0 ? '未发现开展本次抽查涉及的经营活动' : '未发现问题';
    return {
      plan,
      firm,
      result: problem ? (problems[kind] ?? problems[0]) : quiet,
      problem,
      findings: problem ? `${plan.items[0] ?? '检查事项'}中发现不规范情形（演示）` : '未发现问题',
      measure: problem ? (kind === 1 ? '立案查处' : '责令改正') : '无',
      closed: !problem || kind !== 1,
      checkedOn: earlier(plan.finishedOn, at % 5),
      inspectors: inspectorsOf(plan.lead, 'after')
        .slice(at % 3, (at % 3) + 2)
        .map((inspector) => inspector.name),
    };
  });
}

/** Decisions against the firms whose problem went to 立案查处. */
export function penaltiesOf(plan: DemoPlan): readonly DemoPenalty[] {
  return resultsOf(plan)
    .filter((result) => result.measure === '立案查处')
    .map(({ firm }) => ({
      firm,
      plan,
      number: `朔演示罚〔2022〕${plan.serial}号`,
      offence: `违反${plan.items[0]?.replace(/检查$/, '') ?? ''}管理规定`,
      content: '警告；罚款1000元（演示）',
      authority: plan.leadName,
      decidedOn: plan.publishedOn,
      publishedOn: `${plan.publishedOn.slice(0, 8)}${padded(Math.min(28, Number(plan.publishedOn.slice(8)) + 2), 2)}`,
    }));
}

/** Everything the publicity system knows of one firm. */
export function recordsOf(firm: DemoFirm): {
  results: readonly DemoResult[];
  penalties: readonly DemoPenalty[];
  abnormal: readonly { reason: string; listedOn: string; authority: string }[];
} {
  const plan = planBySerial(firm.plan);
  if (!plan) throw new Error(`firm ${firm.no} belongs to no plan`);
  const results = resultsOf(plan).filter((result) => result.firm.no === firm.no);
  return {
    results,
    penalties: penaltiesOf(plan).filter((penalty) => penalty.firm.no === firm.no),
    abnormal: results
      .filter((result) => /无法联系|未按规定公示/.test(result.result))
      .map((result) => ({
        reason: result.result.includes('无法联系')
          ? '通过登记的住所或者经营场所无法联系的'
          : '未按照规定期限公示有关企业信息的',
        listedOn: plan.publishedOn,
        authority: firm.authority,
      })),
  };
}

function earlier(date: string, days: number): string {
  return `${date.slice(0, 8)}${padded(Number(date.slice(8)) - days, 2)}`;
}
