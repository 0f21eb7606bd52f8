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

/** The columns of numbers, which a spreadsheet program would cut to 15 digits were they not text. */
const textColumns = [0, 1];
/** Rows made ready to be filled in. */
const readyRows = 300;

/** The same as a workbook (.xlsx), its number columns kept as text; the library loads only when it is asked for. */
export async function planListWorkbook(): Promise<ArrayBuffer> {
  const xlsx = await import('@e965/xlsx');
  const sheet = xlsx.utils.aoa_to_sheet([headings, example]);
  for (let r = 1; r <= readyRows; r++)
    for (const c of textColumns)
      sheet[xlsx.utils.encode_cell({ r, c })] = { t: 's', v: r === 1 ? (example[c] ?? '') : '', z: '@' };
  sheet['!ref'] = xlsx.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: readyRows, c: headings.length - 1 } });
  sheet['!cols'] = headings.map((heading) => ({ wch: Math.max(8, heading.length * 2 + 2) }));
  const book = xlsx.utils.book_new(sheet, '抽查计划表');
  const written: ArrayBuffer = xlsx.write(book, { type: 'array', bookType: 'xlsx' });
  return written;
}

/** An empty plan list to fill in, as CSV that spreadsheet programs open in UTF-8 (byte order mark, CRLF). */
export const planListTemplate = (): string =>
  `\ufeff${[headings, example].map((row) => row.join(',')).join('\r\n')}\r\n`;
