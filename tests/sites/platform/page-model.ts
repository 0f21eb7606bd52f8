import { type DemoPlan, plans, type RegisterState } from '../data';

export interface PlatformColumn {
  name: string;
  width: number;
}

export interface PlatformRow {
  cells: string[];
  /** Words of the links in the column 操作. */
  actions: string[];
  plan?: number;
  firm?: string;
}

/** What a page is asked to show; both shells read it from their own URLs. */
export interface PlatformQuery {
  plan: DemoPlan | null;
  /** Short name of the clerk's department. */
  department: string;
  state: RegisterState;
}

export interface PlatformPage {
  id: string;
  title: string;
  group: string;
  /** Labels of the search form. */
  filters: string[];
  buttons: string[];
  columns: PlatformColumn[];
  rows(query: PlatformQuery): PlatformRow[];
  /** Labelled values above the list. */
  facts?(query: PlatformQuery): [string, string][];
  /** 信用风险分类 to choose from, and whether the plan may use it. */
  riskChoice?(query: PlatformQuery): { enabled: boolean; note: string };
}

export const wide = /名称|范围|住所|部门|机关|单位|事项|编号|代码|标签|身份证/;
export const columns = (words: string): PlatformColumn[] =>
  words.split('｜').map((name) => ({ name, width: name === '序号' ? 60 : wide.test(name) ? 170 : 110 }));

export const ofQuery = ({ plan }: PlatformQuery): readonly DemoPlan[] => (plan ? [plan] : plans);
export const numbered = (rows: Omit<PlatformRow, 'actions'>[], actions: string[] = []): PlatformRow[] =>
  rows.map((row, at) => ({ actions, ...row, cells: [String(at + 1), ...row.cells] }));
export const onePlan = (query: PlatformQuery): DemoPlan => query.plan ?? (plans[0] as DemoPlan);
export const executed = (plan: DemoPlan): string => (plan.serial === 49 ? '执行中' : '已完成');
