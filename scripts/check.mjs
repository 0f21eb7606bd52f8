#!/usr/bin/env node
// `npm test`: every gate in turn, the cheap ones first, and one line of counts at the end.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const flags = process.argv.slice(2);
const strange = flags.find((flag) => flag !== '--soak');
if (strange) {
  console.error(`不认识的参数 ${strange}。可用：--soak（全部变化都试，时间长）`);
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}test-results`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = (name) => `${root}node_modules/.bin/${name}`;
const gates = [
  ['格式与规则', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['生成类型', bin('wxt'), ['prepare']],
  ['类型', bin('tsc'), ['--noEmit', '-p', '.']],
  [
    '单元测试',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
  ],
  ['构建扩展', bin('wxt'), ['build']],
  ['真浏览器测试', bin('playwright'), ['test']],
];

let failed = null;
for (const [name, command, args] of gates) {
  const started = Date.now();
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...(flags.includes('--soak') ? { SOAK: '1' } : {}),
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json`,
    },
  });
  console.log(`${status === 0 ? '✔' : '✘'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    failed = name;
    break;
  }
}

const counts = { passed: 0, failed: 0 };
const read = (file) => {
  try {
    return JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));
  } catch {
    return null; // that gate was not reached, and `failed` says so
  }
};
const unit = read('unit.json');
if (unit) {
  counts.passed += unit.numPassedTests;
  counts.failed += unit.numFailedTests;
}
const e2e = read('e2e.json');
if (e2e) {
  counts.passed += e2e.stats.expected;
  counts.failed += e2e.stats.unexpected + e2e.stats.flaky;
}
// What the soak tests tried; the short set tries little, and says how little.
try {
  const rows = readFileSync(`${reports}/soak.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  console.log('\n| 试的是什么 | 试了 | 在 | 失 | 最慢 |\n| --- | ---: | ---: | ---: | --- |');
  for (const { what, tried, survived, lost, worstMs, timed } of rows)
    console.log(`| ${what} | ${tried} | ${survived} | ${lost} | ${Math.round(worstMs)} ms（${timed}） |`);
} catch {
  // None of them was reached, and `failed` says so.
}
if (failed && counts.failed === 0) counts.failed = 1;
if (failed) console.error(`\n“${failed}”没有通过，后面的检查没有运行。`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(failed || counts.failed > 0 || counts.passed === 0 ? 1 : 0);
