import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { compareBundles, type NamedReport } from '@/lib/bundle/compare-bundles';
import { type BundleReport, verifyBundle } from '@/lib/bundle/verify-bundle';
import { problemLine } from '@/lib/words/problem-sentence';
import { zhCN } from '@/lib/words/zh-cn';

/** `npm run verify -- FILE.zip …`: checks bundles without the extension, and whether those of one installation go together. Exit 1 with faults, 2 for a wrong call. */
const files = process.argv.slice(2);
const strange = files.find((argument) => argument.startsWith('-'));
if (strange || files.length === 0) {
  console.error(
    `${strange ? `不认识的参数 ${strange}。` : '没有指明资料包。'}\n用法：npm run verify -- 资料包.zip [同一份安装的另一个资料包.zip …]`,
  );
  process.exit(2);
}
let bad = false;
const read: NamedReport[] = [];
const signatureWords = ({ signature }: BundleReport): string => {
  if (signature.state === 'signed') return `有签名（${signature.algorithm}，公钥 ${signature.publicKey}）`;
  if (signature.state === 'unchecked') return `有签名，但这里不能核对 ${signature.algorithm}`;
  return '没有签名';
};
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
  else
    console.log(`${basename(file)}：完好，${count} 件佐证，哈希、封记和留痕都相符。${signatureWords(report.value)}。`);
  read.push({ name: basename(file), report: report.value });
}
for (const { earlier, later, continues, sameKey } of compareBundles(read)) {
  if (!continues) {
    console.error(`${later} 的留痕没有接着 ${earlier}：两个包里有一个的留痕不是原来的。`);
    bad = true;
  } else {
    console.log(`${later} 的留痕接着 ${earlier}${sameKey ? '，签名用的是同一把密钥' : ''}。`);
  }
}
process.exit(bad ? 1 : 0);
