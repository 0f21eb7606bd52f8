import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { type PackageFiles, packageFaults } from './package-faults';

// After `wxt zip`: holds the packages to their promise, and lays out the folder for computers without a store.

/** The id of every Chromium installation; the browser opens the evidence's database by it. */
const fixedId = JSON.parse(await readFile('docs/policy/chromium.json', 'utf8')).ExtensionInstallAllowlist[0] as string;

const { name, version } = JSON.parse(await readFile('package.json', 'utf8')) as { name: string; version: string };
const pathOf = (kind: string) => join('.output', `${name}-${version}-${kind}.zip`);

async function filesIn(path: string): Promise<PackageFiles> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const files: PackageFiles = new Map();
  for (const entry of Object.values(zip.files)) {
    if (!entry.dir) files.set(entry.name, await entry.async('uint8array'));
  }
  return files;
}

const note = `双随机佐证 ${version}：不经商店安装

1. 把 shuangsuiji-zuozheng 文件夹整个放到不会被清理的位置，例如 D 盘。以后不要移动、改名或删除它。
2. 打开扩展管理页：谷歌 chrome://extensions，微软 edge://extensions；360、QQ、奇安信在“菜单 › 扩展程序（管理）”里。
3. 打开“开发者模式”。
4. 点“加载已解压的扩展程序”（有的写“加载解压缩的扩展”），选 shuangsuiji-zuozheng 文件夹（里面有 manifest.json 的那一层）。
5. 按 Alt+Shift+D 打开侧边栏，照着三步做。

更新：用新文件夹里的文件覆盖旧文件夹，在扩展管理页点“刷新”。标识不变（${fixedId}），佐证都在。
不要先“移除”再安装：移除会删除全部佐证。更新前请先导出资料包或更新第二份副本。
`;

let broken = false;
const lines: [path: string, bytes: Buffer][] = [];
for (const browser of ['chrome', 'firefox'] as const) {
  const path = pathOf(browser);
  const faults = packageFaults(await filesIn(path), browser, fixedId);
  for (const fault of faults) process.stderr.write(`${path}：${fault}\n`);
  broken ||= faults.length > 0;
  lines.push([path, await readFile(path)]);
}

const folder = join('.output', `${name}-${version}-unpacked`);
await rm(folder, { recursive: true, force: true });
const packed = new JSZip();
const put = async (path: string, bytes: Uint8Array | string) => {
  packed.file(path, bytes);
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
};
for (const [path, bytes] of await filesIn(pathOf('chrome'))) await put(`shuangsuiji-zuozheng/${path}`, bytes);
// With a byte order mark, so that an old Notepad reads it. Both names are Latin: Windows 7 garbles others in a zip.
await put('anzhuang-shuoming.txt', `\uFEFF${note.replaceAll('\n', '\r\n')}`);
const zipped = await packed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
await writeFile(pathOf('unpacked'), zipped);
lines.push([pathOf('unpacked'), zipped]);

for (const [path, bytes] of lines) {
  process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')}  ${path}  ${bytes.length} 字节\n`);
}
process.stdout.write(`文件夹：${folder}\n扩展标识：${fixedId}\n`);
process.exitCode = broken ? 1 : 0;
