import zhCN from 'zod/v4/locales/zh-CN.js';

const { localeError } = zhCN();

/** What zod says of a value that does not fit: the members that are read here, all of which but the first two vary. */
export interface ShapeIssue {
  code?: string;
  path: PropertyKey[];
  message: string;
  expected?: string;
  origin?: string;
  minimum?: number | bigint;
  format?: string;
  values?: unknown[];
  keys?: string[];
}

/** Said where no sentence of ours fits: the library's own, in Chinese. */
export const librarySays = localeError;

/** Fields as the editor calls them. */
const fields: Record<string, string> = {
  title: '名称',
  name: '名称',
  year: '年度',
  region: '地区',
  code: '代码',
  cityPlans: '市级计划项数',
  countyChecks: '县级最少次数',
  minFirms: '最少户数',
  minRatioPercent: '最低比例',
  riskCutOff: '风险分类截止日',
  mostDoneBy: '大部分应完成',
  date: '日期',
  percent: '比例',
  collectionFrom: '开始收集佐证的日期',
  no: '项号',
  shortName: '简称',
  category: '考核类别',
  providers: '谁提供',
  unit: '按什么交',
  requirement: '要求',
  easilyLost: '重点、易丢分',
  kind: '形式',
  system: '在哪里截',
  need: '应交份数',
  stages: '更新前后',
  points: '分值',
  per: '怎样计',
  rule: '扣分规则',
  trigger: '怎样认定',
  capGroup: '共用的扣分上限',
};
/** Lists, of which a member is told by its place. */
const lists: Record<string, (place: number) => string> = {
  items: (place) => `第${place}个指标项`,
  materials: (place) => `第${place}种材料`,
  deductions: (place) => `第${place}条扣分`,
  counties: (place) => `第${place}个县（市、区）`,
  categories: (place) => `第${place}个考核类别`,
  capGroups: (place) => `第${place}个扣分上限`,
  unclear: (place) => `第${place}处未写明的事项`,
};
const types: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否（true 或 false）',
  array: '列表',
  object: '一组内容',
};

/** The place of a value in words: `第1种材料的应交份数`. What has no name of its own stands as it is in the file. */
export function placeInWords(path: readonly (string | number)[]): string {
  const parts: string[] = [];
  for (let at = 0; at < path.length; at++) {
    const [key, next] = [path[at], path[at + 1]];
    const list = lists[String(key)];
    if (list && typeof next === 'number') {
      parts.push(list(next + 1));
      at++;
    } else if (key !== 'thresholds') parts.push(fields[String(key)] ?? String(key));
  }
  return parts.join('的');
}

/** What is wrong with the value, and what it should be. */
export function faultInWords(issue: ShapeIssue, absent: boolean): string {
  switch (issue.code) {
    case 'invalid_type':
      return absent ? '没有填写' : `应为${types[issue.expected ?? ''] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return '没有填写';
      if (issue.origin === 'array') return `至少要有 ${issue.minimum} 个`;
      return `应大于${Number(issue.minimum) === 0 ? '' : '或等于'} ${issue.minimum}`;
    case 'invalid_format':
      if (issue.format === 'date') return '应写成“2022-08-03”这样的日期';
      if (issue.path.at(-1) === 'code') return '应为六位数字';
      return issue.path.at(-1) === 'id' ? '只能用小写字母、数字和短横' : '格式不正确';
    case 'invalid_value':
      return absent ? '没有填写' : `应为${(issue.values ?? []).map((value) => `“${String(value)}”`).join('或')}`;
    case 'unrecognized_keys':
      return `有不认识的“${(issue.keys ?? []).join('”、“')}”`;
    default:
      return issue.message;
  }
}
