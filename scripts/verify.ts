import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { problemLine } from '@/lib/words/problem-sentence';
import { zhCN } from '@/lib/words/zh-cn';

/** `npm run verify -- FILE.zip`: checks a bundle without the extension. Exit 1 with faults, 2 for a wrong call. */
const files = process.argv.slice(2);
const strange = files.find((argument) => argument.startsWith('-'));
if (strange || files.length === 0) {
  console.error(`${strange ? `不认识的参数 ${strange}。` : '没有指明资料包。'}\n用法：npm run verify -- 资料包.zip`);
  process.exit(2);
}
let bad = false;
for (const file of files) {
  if (!(await stat(file).catch(() => null))?.isFile()) {
    console.error(`找不到文件：${file}`);
    bad = true;
    continue;
  }
  const report = await verifyBundle(await openAsBlob(file));
  if (!report.ok) {
    const what = report.error.detail?.what;
    const entry = report.error.detail?.entry;
    const detail = what ? `（${what}${entry ? `：${entry}` : ''}）` : '';
    console.error(`${basename(file)}：${problemLine(zhCN, report.error)}${detail}`);
    bad = true;
    continue;
  }
  const { faults, files: count } = report.value;
  for (const fault of faults) console.error(`${basename(file)}：${fault}`);
  if (faults.length > 0) bad = true;
  else console.log(`${basename(file)}：完好，${count} 件佐证，哈希、封记和留痕都相符。`);
}
process.exit(bad ? 1 : 0);
