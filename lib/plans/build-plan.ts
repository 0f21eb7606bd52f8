import type { Assessment, Period, Plan, Sampling } from '../model/assessment';
import type { PlanField } from './columns';
import { type DepartmentNames, splitDepartments } from './department-names';
import { oneLine } from './fold-text';
import { joinPeriods, parsePeriod } from './period';
import { readPlanNumber } from './plan-number';
import type { PlanRow } from './read-rows';
import { joinSampling, parseSampling } from './sampling';

/** What a row says of a plan; `serial` null where the sheet numbers nothing. Absent fields have no column in the sheet. */
export interface Draft {
  row: number;
  region: string;
  serial: number | null;
  name: string;
  said: Partial<Omit<Plan, 'id' | 'assessment' | 'region' | 'serial' | 'name' | 'aliases'>>;
  aliases: string[];
  notes: string[];
  /** Cells whose long number Excel has cut. */
  damaged: boolean;
}

/** One row of the sheet → what it says, with a note for everything a person should look at. */
export function buildDraft(row: PlanRow, region: string, assessment: Assessment, departments: DepartmentNames): Draft {
  const { cells } = row;
  const notes = [...row.notes];
  const numbers = [cells.number, cells.serial].map((cell) => readPlanNumber(cell ?? ''));
  const damaged = numbers.some((one) => one.damaged);
  if (damaged) notes.push('编号被表格软件截断，没有采用，请补录');
  const said: Draft['said'] = {};
  for (const field of ['matters', 'objects', 'risk', 'level'] as const)
    if (cells[field] !== undefined) said[field] = cells[field] || undefined;
  const type = cells.type || kindOf(cells);
  if (cells.type !== undefined || type) said.type = type || undefined;
  const sampling = readSampling(cells, notes);
  if (sampling) said.sampling = sampling;
  const period = readPeriod(cells, assessment.year, notes);
  if (period) said.period = period;
  Object.assign(said, readDepartments(cells, departments, notes));
  return {
    row: row.row,
    region,
    serial: numbers[1]?.serial ?? numbers[0]?.serial ?? null,
    name: cells.name ?? '',
    said,
    aliases: numbers.flatMap(({ alias }) => alias ?? []),
    notes,
    damaged,
  };
}

type Cells = Partial<Record<PlanField, string>>;

/** 一般 or 重点: in a column of its own or in the remarks. */
const kindOf = ({ kind, remark }: Cells): string | undefined =>
  /(一般|重点)(检查|抽查)?事项/.exec(remark ?? '')?.[0] ?? (kind && !/^[√✓]$/.test(kind) ? oneLine(kind) : undefined);

function readSampling(cells: Cells, notes: string[]): Sampling | null {
  const columns = (['sampling', 'ratio', 'firms'] as const).filter((field) => cells[field] !== undefined);
  if (columns.length === 0) return null;
  const sampling = joinSampling(columns.map((field) => parseSampling(cells[field] ?? '', field)));
  if (sampling.text && sampling.percent === undefined && sampling.firms === undefined)
    notes.push(`抽查比例“${short(sampling.text)}”没有数字`);
  return sampling;
}

function readPeriod(cells: Cells, year: number, notes: string[]): Period | null {
  const read = (field: 'period' | 'from' | 'to') =>
    cells[field] === undefined ? null : parsePeriod(cells[field], year);
  const [within, from, to] = [read('period'), read('from'), read('to')];
  if (!within && !from && !to) return null;
  const period = joinPeriods(from, to, within);
  if (period.text && !period.from && !period.to) notes.push(`起止时间“${short(period.text)}”没有读出日期`);
  if (/20\d{2}\.1$/.test(period.text)) notes.push(`起止时间“${short(period.text)}”也可能是 10 月，请核对`);
  const years = [period.from, period.to].flatMap((day) => (day ? Number(day.slice(0, 4)) : []));
  if (years.length > 0 && !years.includes(year)) notes.push(`起止时间“${short(period.text)}”不在 ${year} 年`);
  return period;
}

function readDepartments(cells: Cells, departments: DepartmentNames, notes: string[]): Draft['said'] {
  const leads = splitDepartments(cells.lead ?? '').map((name) => departments.idOf(name));
  const [lead, ...others] = leads;
  if (lead === undefined) notes.push('没有牵头部门');
  if (others.length > 0) notes.push(`牵头部门有 ${leads.length} 个，第一个作牵头，其余作配合`);
  const said: Draft['said'] = { lead: lead ?? null };
  if (cells.partners === undefined && others.length === 0) return said;
  const partners = [...others, ...splitDepartments(cells.partners ?? '').map((name) => departments.idOf(name))];
  said.partners = [...new Set(partners)].filter((id) => id !== lead);
  return said;
}

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
