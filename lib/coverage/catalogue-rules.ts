import type { Catalogue, Deduction, IndicatorItem, UnclearPoint } from '../model/catalogue';

/** Where in the catalogue a rule is broken (keys from the root) and which, as a Chinese sentence. */
export interface BrokenRule {
  path: (string | number)[];
  rule: string;
}

/** What the schema alone can't say: names that must be unique, references that must lead somewhere, sums. Null: all hold. */
export function brokenRule(catalogue: Catalogue): BrokenRule | null {
  return brokenFrame(catalogue) ?? brokenItems(catalogue) ?? brokenReferences(catalogue);
}

function brokenFrame({ categories, capGroups, counties }: Catalogue): BrokenRule | null {
  const lists = [
    ['categories', '考核类别', categories.map(({ id }) => id)],
    ['capGroups', '扣分上限组', capGroups.map(({ id }) => id)],
    ['counties', '县（市、区）代码', counties.map(({ code }) => code)],
  ] as const;
  for (const [key, name, ids] of lists) {
    const at = repeated(ids);
    if (at !== null) return { path: [key, at], rule: `${name}“${ids[at]}”重复` };
  }
  const sum = categories.reduce((total, { kind, points }) => (kind === 'base' ? total + points : total), 0);
  return Math.abs(sum - 100) > 1e-9
    ? { path: ['categories'], rule: `各类别的基础分合计应为100分，现为${round(sum)}分` }
    : null;
}

function brokenItems({ items }: Catalogue): BrokenRule | null {
  const twice = repeated(items.map(({ no }) => no));
  if (twice !== null) return { path: ['items', twice, 'no'], rule: '项号重复' };
  for (const [at, { materials, deductions }] of items.entries()) {
    const material = repeated(materials.map(({ id }) => id));
    if (material !== null) {
      return { path: ['items', at, 'materials', material, 'id'], rule: `材料代号“${materials[material]?.id}”重复` };
    }
    const deduction = repeated(deductions.map(({ id }) => id));
    if (deduction !== null) {
      return {
        path: ['items', at, 'deductions', deduction, 'id'],
        rule: `扣分规则代号“${deductions[deduction]?.id}”重复`,
      };
    }
  }
  return null;
}

function brokenReferences(catalogue: Catalogue): BrokenRule | null {
  const categories = new Set(catalogue.categories.map(({ id }) => id));
  const groups = new Set(catalogue.capGroups.map(({ id }) => id));
  const byNo = new Map(catalogue.items.map((item) => [item.no, item]));
  const bonuses = new Map<string, number>();
  const settings = new Map<string, string>();
  for (const [at, item] of catalogue.items.entries()) {
    if (!categories.has(item.category)) {
      return { path: ['items', at, 'category'], rule: `没有代号为“${item.category}”的考核类别` };
    }
    for (const [n, { name, reason, when, bonus }] of item.materials.entries()) {
      const path = ['items', at, 'materials', n];
      if (reason && when !== 'objective-reason') {
        return { path: [...path, 'reason'], rule: `材料“${name}”写了客观原因，提供条件却不是“objective-reason”` };
      }
      const known = bonus && bonuses.get(bonus.id);
      if (bonus && known !== undefined && known !== bonus.points) {
        return { path: [...path, 'bonus'], rule: `加分“${bonus.id}”前后分值不同` };
      }
      if (bonus) bonuses.set(bonus.id, bonus.points);
    }
    for (const [n, point] of item.unclear.entries()) {
      const rule = typeof point === 'string' ? null : brokenPoint(item, point, settings);
      if (rule) return { path: ['items', at, 'unclear', n], rule };
    }
    for (const [n, deduction] of item.deductions.entries()) {
      const rule = brokenDeduction(item, deduction, byNo, groups);
      if (rule) return { path: ['items', at, 'deductions', n], rule: `扣分规则“${deduction.id}”${rule}` };
    }
  }
  return null;
}

/** A setting must lead to what is there, and points of one id must be settled in one way. `known`: by id. */
function brokenPoint(item: IndicatorItem, { id, setting }: UnclearPoint, known: Map<string, string>): string | null {
  const name = `待定事项“${id}”`;
  if ((known.get(id) ?? setting.kind) !== setting.kind) return `${name}前后的设置方式不同`;
  known.set(id, setting.kind);
  const deductions = 'deductions' in setting ? setting.deductions : 'deduction' in setting ? [setting.deduction] : [];
  const materials = 'materials' in setting ? setting.materials : [];
  const noDeduction = deductions.find((one) => !item.deductions.some((deduction) => deduction.id === one));
  if (noDeduction !== undefined) return `${name}引用了不存在的扣分规则“${noDeduction}”`;
  const noMaterial = materials.find((one) => !item.materials.some((material) => material.id === one));
  return noMaterial === undefined ? null : `${name}引用了不存在的材料“${noMaterial}”`;
}

function brokenDeduction(
  item: IndicatorItem,
  { materials, trigger, capGroup, liftedBy }: Deduction,
  byNo: Map<number, IndicatorItem>,
  groups: Set<string>,
): string | null {
  const unknown = materials.find((reference) => {
    const { no, id } = toMaterialRef(item.no, reference);
    return !byNo.get(no)?.materials.some((material) => material.id === id);
  });
  if (unknown !== undefined) return `引用了不存在的材料“${unknown}”`;
  if (trigger !== 'checked' && materials.length === 0) return '按佐证判断，却没有列出材料';
  if (capGroup !== undefined && !groups.has(capGroup)) return `引用了不存在的扣分上限组“${capGroup}”`;
  const lifting = liftedBy?.find((no) => !byNo.has(no));
  return lifting === undefined ? null : `引用了不存在的第${lifting}项`;
}

/** `check-items` of item 14, or `14.check-items` from anywhere → item number and material id. */
export function toMaterialRef(own: number, reference: string): { no: number; id: string } {
  const dot = reference.indexOf('.');
  return dot < 0 ? { no: own, id: reference } : { no: Number(reference.slice(0, dot)), id: reference.slice(dot + 1) };
}

/** Index of the first entry that was there before; null where all differ. */
function repeated(values: readonly (string | number)[]): number | null {
  const at = values.findIndex((value, i) => values.indexOf(value) < i);
  return at < 0 ? null : at;
}

const round = (points: number): number => Math.round(points * 100) / 100;
