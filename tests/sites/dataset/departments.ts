import { planRows } from './plan-sheet';

export interface DemoDepartment {
  /** Short name as in the plan sheet: 市卫健委. */
  name: string;
  /** As the systems write it: 朔州市卫生健康委员会. */
  fullName: string;
}

const formalNames: Record<string, string> = {
  市市场监管局: '朔州市市场监督管理局',
  市卫健委: '朔州市卫生健康委员会',
  市文旅局: '朔州市文化和旅游局',
  市人社局: '朔州市人力资源和社会保障局',
  市住建局: '朔州市住房和城乡建设局',
  市医保局: '朔州市医疗保障局',
  市应急局: '朔州市应急管理局',
  市发改委: '朔州市发展和改革委员会',
  市行政审批局: '朔州市行政审批服务管理局',
  朔州海关: '朔州海关',
};

/** All lead and partner departments of the sheet, in the order of their first mention. */
export const departments: readonly DemoDepartment[] = [
  ...new Set(planRows.flatMap((row) => [row.lead, ...row.partners])),
].map((name) => ({ name, fullName: formalNames[name] ?? `朔州${name}` }));

/** Full name of a department by its short one. */
export function fullName(name: string): string {
  const found = departments.find((department) => department.name === name);
  if (!found) throw new Error(`no such department: ${name}`);
  return found.fullName;
}
