#!/usr/bin/env node
// Prepares a fresh machine for the other commands. Plain JavaScript: nothing may be installed yet when it runs.
//   (no flag)   the npm packages
//   --browser   and a Chromium with Chinese fonts
//   --tests     and what the tests press keys and open archives with
//   --soak      and the office program that the long set of tests opens sheets and papers with
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = new Set(process.argv.slice(2));
const known = ['--browser', '--tests', '--soak'];
const strange = [...wanted].filter((flag) => !known.includes(flag));
if (strange.length > 0) stop(`不认识的参数：${strange.join(' ')}。可用：${known.join(' ')}`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node 版本太旧（${process.versions.node}），构建工具不能运行。请安装 Node 20.19 以上。`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0;
}

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** The lockfile that the installed packages were made from is written down by npm itself. */
function packagesAreCurrent() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return true;
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const now = versions(installed);
  return Object.entries(versions(`${root}package-lock.json`)).every(
    ([path, { version, optional }]) => path === '' || optional || now[path]?.version === version,
  );
}

if (!packagesAreCurrent()) {
  console.log('正在安装依赖包（npm ci）……');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    stop('依赖包没有装上。请检查网络或 npm 源，再运行一次。');
}

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const missing = [];
if (wanted.has('--browser') && !process.env.CHROMIUM && !chromiumNames.some(has)) missing.push('chromium');
if (wanted.has('--browser') && !existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') && has('dpkg'))
  missing.push('fonts-noto-cjk');
if (wanted.has('--tests')) {
  if (!has('Xvfb')) missing.push('xvfb');
  for (const program of ['xdotool', 'unzip', 'python3']) if (!has(program)) missing.push(program);
  if (!has('7z') && !has('7zz')) missing.push('7zip');
  if (!has('qpdf')) missing.push('qpdf');
  if (!has('pdftoppm')) missing.push('poppler-utils');
}
if (wanted.has('--soak')) {
  if (!has('localc')) missing.push('libreoffice-calc');
  if (!has('lowriter')) missing.push('libreoffice-writer');
}

if (missing.length > 0) {
  const may = has('apt-get') && process.getuid?.() === 0;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!may) stop(`还缺少：${missing.join('、')}。请由管理员运行：${command}`);
  console.log(`正在安装 ${missing.join('、')}……`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', ['update', '-qq']);
  if (!run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]))
    stop(`没有装上。请手动运行：${command}`);
}
