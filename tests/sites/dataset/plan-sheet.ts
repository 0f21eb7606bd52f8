import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export interface PlanRow {
  serial: number;
  name: string;
  /** 定向 or 不定向. */
  type: string;
  matters: string;
  objects: string;
  ratio: string;
  risk: string;
  window: string;
  lead: string;
  partners: string[];
  level: string;
}

export const planSheetFile = new URL('../../fixtures/plan55-sample.csv', import.meta.url);

/** The 55 sample plans as they stand in the sheet. */
export const planRows: readonly PlanRow[] = Papa.parse<Record<string, string>>(
  readFileSync(planSheetFile, 'utf8').replace(/^\uFEFF/, ''),
  { header: true, skipEmptyLines: true },
).data.map((row) => ({
  serial: Number(row.序号),
  name: cell(row, '抽查任务名称'),
  type: cell(row, '抽查类型'),
  matters: cell(row, '抽查事项'),
  objects: cell(row, '抽查对象范围'),
  ratio: cell(row, '抽查比例及频次'),
  risk: cell(row, '智慧监管(信用风险分类)要求'),
  window: cell(row, '抽查检查起止时间'),
  lead: cell(row, '发起部门'),
  partners: cell(row, '配合部门').split('、').filter(Boolean),
  level: cell(row, '抽查检查模式'),
}));

function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`the plan sheet lacks the column ${column}`);
  return value;
}
