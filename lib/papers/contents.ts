import type { Evidence, Filing } from '../model/evidence';
import type { Slot } from '../model/slot';
import type { PaperInput } from './bulletin';
import { commonValues, type PaperValues } from './values';

export interface ContentsInput extends PaperInput {
  evidence: readonly Pick<Evidence, 'record' | 'trashedAt'>[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
  /** Whose papers they are; null: everybody's. `slots` are then that unit's alone. */
  unitName: string | null;
}

/** 佐证材料目录: one line a slot that something is filed under, in the order of the slots. */
export function contentsValues(input: ContentsInput): PaperValues {
  const { view, fields, unitName, catalogue } = input;
  const live = new Map(
    input.evidence.flatMap(({ record, trashedAt }) => (trashedAt === null ? [[record.id, record]] : [])),
  );
  const bySlot = new Map<string, Evidence['record'][]>();
  for (const { evidence, slot } of input.filings) {
    const record = live.get(evidence);
    if (!record || (record.kind !== 'capture' && record.kind !== 'file')) continue;
    const list = bySlot.get(slot);
    if (list) list.push(record);
    else bySlot.set(slot, [record]);
  }
  const items = new Map(catalogue.items.map((item) => [item.no, item]));
  const rows: PaperValues[] = [];
  const pieces = new Set<string>();
  for (const slot of input.slots) {
    const records = bySlot.get(slot.key);
    if (!records) continue;
    const item = items.get(slot.item);
    const material = item?.materials.find(({ id }) => id === slot.material);
    for (const { id } of records) pieces.add(id);
    const days = records.map(({ takenAt }) => takenAt.slice(0, 10)).sort();
    const doubtful = records.filter(({ capture }) => capture && capture.status !== 'complete').length;
    rows.push({
      序: rows.length + 1,
      指标项: `${slot.item} ${item?.shortName ?? ''}`,
      材料名称: `${material?.name ?? slot.material}${slot.stage ? `（${slot.stage === 'before' ? '更新前' : '更新后'}）` : ''}`,
      对象: aboutOf(slot) || '—',
      形式: material?.kind === 'file' ? '文件' : '截图',
      件数: records.length,
      日期: days[0] === days.at(-1) ? (days[0] ?? '') : `${days[0]}至${days.at(-1)}`,
      备注: [slot.state === 'partial' ? `应有${slot.need}件` : '', doubtful > 0 ? `存疑${doubtful}张` : '']
        .filter(Boolean)
        .join('，'),
    });
  }
  return {
    ...commonValues(fields, { year: view.assessment.year, today: view.today, city: view.assessment.city }),
    单位名称: unitName ?? view.assessment.city,
    材料数: rows.length,
    总件数: pieces.size,
    材料: rows,
  };
}

/** What the label says after the material: plan, department or firm. */
const aboutOf = ({ label }: Slot): string => label.split(' · ').slice(1).join(' · ');
