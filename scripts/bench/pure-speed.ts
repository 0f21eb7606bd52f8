import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { toMatrix } from '@/lib/coverage/matrix';
import { computeSlots, type SlotsInput } from '@/lib/coverage/slots';
import { planId } from '@/lib/model/ids';
import { previewPlanList } from '@/lib/plans/preview';
import { recognise } from '@/lib/recognise/recognise';
import { defaultAssessment } from '@/lib/use-cases/assessment-view';
import { plan as demoPlan, piece } from '../../tests/coverage/demo';
import { frame, page, table } from '../../tests/recognise/sample';

// What needs no browser: the same functions that the panel and the tables call, on as much as the assessment may hold.

const catalogue = builtInCatalogue();
const assessment = { ...defaultAssessment(catalogue), me: { role: 'city-office' as const, department: null } };
const departments = Array.from({ length: 30 }, (_, at) => ({
  id: `市演示${at}局`,
  assessment: assessment.id,
  name: `市演示${at}局`,
  aliases: [],
  kind: 'department' as const,
}));
const plans = Array.from({ length: 55 }, (_, at) =>
  demoPlan(at + 1, {
    name: `演示行业${at + 1}经营主体抽查`,
    lead: departments[at % 30]?.id ?? null,
    partners: [departments[(at + 7) % 30]?.id ?? '', departments[(at + 13) % 30]?.id ?? ''],
  }),
);

/** Milliseconds of processor time: what other programs do meanwhile does not count, which on a busy machine is most. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed(work: () => unknown): number {
  const started = processorMs();
  work();
  return processorMs() - started;
}

/** The quickest of several runs after one that warms up: noise only ever adds. */
function least(runs: number, work: () => unknown): number {
  work();
  return Math.min(...Array.from({ length: runs }, () => timed(work)));
}

/** A page of so many rows, recognised. */
export function recogniseRows(rows: number, runs: number): number {
  const firms = Array.from({ length: rows }, (_, at) => [
    String(at + 1),
    `朔州演示${at}有限公司`,
    `9114060${2 + (at % 3)}MA0D${String(at).padStart(5, '0')}X`,
    '2022-08-20',
    at % 9 ? '未发现问题' : '发现问题待后续处理',
  ]);
  const reading = page(
    frame({
      title: '国家企业信用信息公示系统',
      headings: ['检查结果公告'],
      labels: [['抽查任务名称', plans[17]?.name ?? '']],
      tables: [table('序号｜抽查市场主体名称｜统一社会信用代码/注册号｜检查完成日期｜检查结果', firms)],
    }),
  );
  const { year, region } = assessment;
  const once = () => recognise(reading, { plans, departments, catalogue, year, region });
  return least(runs, once);
}

/** Slots and the plan table of 55 plans, 30 departments and so much evidence. */
export function coverEvidence(count: number, runs: number): number {
  const none = { firms: [], exemptions: [], evidence: [], filings: [] };
  const keys = computeSlots({ assessment, catalogue, departments, plans, ...none }).map(({ key }) => key);
  const ids = Array.from({ length: count }, (_, at) => `e${at}`);
  const input: SlotsInput = {
    assessment,
    catalogue,
    departments,
    plans,
    firms: [],
    exemptions: [],
    evidence: ids.map((id) => piece(id)),
    filings: ids.map((evidence, at) => ({ evidence, slot: keys[(at * 31) % keys.length] ?? '' })),
  };
  const once = () => toMatrix(computeSlots(input), 'plan');
  return least(runs, once);
}

/** A plan list of so many rows, read, matched and previewed. */
export async function previewRows(rows: number, runs: number): Promise<number> {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${at + 1},演示行业${at + 1}经营主体抽查,部门联合,证照检查,演示对象,不低于3%,,3月—9月,市演示${at % 30}局,`,
  );
  const text = `序号,抽查任务名称,抽查类型,抽查事项,抽查对象范围,抽查比例,智慧监管(信用风险分类)要求,抽查时间,发起部门,配合部门\n${lines.join('\n')}\n`;
  const known = plans.map((one) => ({ ...one, id: planId('140600', 2022, one.serial) }));
  const found: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const started = processorMs();
    const file = { name: '演示计划表.csv', bytes: new TextEncoder().encode(text).buffer as ArrayBuffer };
    const list = await previewPlanList(file, { assessment, catalogue, plans: known, departments });
    if (!list.ok || list.value.plans.length !== rows) throw new Error('the plan list was not read whole');
    if (run > 0) found.push(processorMs() - started);
  }
  return Math.min(...found);
}
