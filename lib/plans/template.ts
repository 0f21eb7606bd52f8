const headings = [
  '序号',
  '计划编号',
  '抽查任务名称',
  '抽查类型',
  '抽查事项',
  '抽查对象范围',
  '抽查比例及频次',
  '信用风险分类要求',
  '抽查检查起止时间',
  '发起部门',
  '配合部门',
  '抽查检查模式',
];
const example = [
  '1',
  '',
  '演示抽查（请删去本行）',
  '定向',
  '演示事项一、演示事项二',
  '演示对象',
  '3%;1次/年',
  '按企业信用风险分类结果实施差异化抽查',
  '5月—9月',
  '市演示局',
  '市演示一局、市演示二局',
  '市抽市查',
];

/** An empty plan list to fill in, as CSV that spreadsheet programs open in UTF-8 (byte order mark, CRLF). */
export const planListTemplate = (): string =>
  `\ufeff${[headings, example].map((row) => row.join(',')).join('\r\n')}\r\n`;
