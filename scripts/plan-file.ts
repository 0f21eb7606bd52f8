import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Assessment, Plan } from '../lib/model/assessment';
import { planId } from '../lib/model/ids';

const columns = {
  serial: ['序号', '抽查计划编号', '计划编号', '任务编号'],
  name: ['抽查任务名称', '任务名称', '联合抽查任务名称', '抽查计划名称', '计划名称', '年度计划名称', '抽查任务'],
  lead: ['发起部门', '牵头部门', '牵头发起部门', '牵头单位', '责任单位', '检查主体'],
};

/** Reads the plans of a CSV (UTF-8 or GBK) for the tools a person runs. Throws a sentence where it can't. */
export function readPlanFile(path: string, assessment: Assessment): Plan[] {
  const bytes = readFileSync(path);
  const rows = Papa.parse<Record<string, string>>(decode(bytes), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (heading) => heading.trim(),
  });
  const headings = rows.meta.fields ?? [];
  const find = (names: string[]) => names.find((name) => headings.includes(name));
  const [name, lead, serial] = [find(columns.name), find(columns.lead), find(columns.serial)];
  if (!name) throw new Error(`计划表 ${path} 没有名称列（${columns.name.join('、')}）。请补上后再试。`);
  return rows.data.flatMap((row, i) => {
    const text = row[name]?.trim();
    if (!text) return [];
    const number = (serial && row[serial]?.trim()) || '';
    const order = /^\d{1,4}$/.test(number) ? Number(number) : i + 1;
    return [
      {
        id: planId(assessment.region.code, assessment.year, order),
        assessment: assessment.id,
        region: assessment.region.code,
        serial: order,
        name: text,
        aliases: /^\d{8,}$/.test(number) ? [number] : [],
        sampling: { text: '' },
        period: { text: '' },
        lead: (lead && row[lead]?.trim()) || null,
        partners: [],
      },
    ];
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes); // the usual encoding of a sheet saved as CSV here
  }
}
