#!/usr/bin/env node
// `npm test`: every gate, the cheap ones first, and one line of counts at the end.
import { spawn } from 'node:child_process';
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
// Gates in one row run side by side; the next row begins when all of it has passed.
const rows = [
  [['生成类型', 'wxt', ['prepare']]],
  [
    ['格式与规则', 'biome', ['check', '--error-on-warnings', '.']],
    ['类型', 'tsc', ['--noEmit', '-p', '.']],
    ['构建扩展', 'wxt', ['build']],
  ],
  [['单元测试', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`]]],
  [['真浏览器测试', 'playwright', ['test', '--project=longest', '--project=together'], 'e2e.json']],
  // What promises something within seconds has the machine to itself.
  [
    [
      '真浏览器测试（单独）',
      'playwright',
      ['test', '--project=alone', '--output=test-results/alone'],
      'e2e-alone.json',
    ],
  ],
];

/** Runs one gate; resolves to whether it passed. Side by side, its words come out together at its end. */
const run = ([name, command, args, report], together) =>
  new Promise((resolve) => {
    const started = Date.now();
    const words = together ? 'pipe' : 'inherit';
    if (!together) console.log(`\n▶ ${name}`);
    const child = spawn(bin(command), args, {
      cwd: root,
      stdio: ['ignore', words, words],
      env: {
        ...process.env,
        ...(flags.includes('--soak') ? { SOAK: '1' } : {}),
        ...(report ? { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/${report}` } : {}),
      },
    });
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (status) => {
      if (together) process.stdout.write(`\n▶ ${name}\n${Buffer.concat(said)}`);
      console.log(`${status === 0 ? '✔' : '✘'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
      resolve(status === 0);
    });
  });

let failed = null;
for (const row of rows) {
  const passed = await Promise.all(row.map((gate) => run(gate, row.length > 1)));
  failed = row.find((_gate, index) => !passed[index])?.[0] ?? null;
  if (failed) break;
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
for (const file of ['e2e.json', 'e2e-alone.json']) {
  const e2e = read(file);
  if (!e2e) continue;
  counts.passed += e2e.stats.expected;
  counts.failed += e2e.stats.unexpected + e2e.stats.flaky;
}
// What the soak tests tried; the short set tries little, and says how little.
try {
  const soaked = readFileSync(`${reports}/soak.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  console.log('\n| 试的是什么 | 试了 | 在 | 失 | 最慢 |\n| --- | ---: | ---: | ---: | --- |');
  for (const { what, tried, survived, lost, worstMs, timed } of soaked)
    console.log(`| ${what} | ${tried} | ${survived} | ${lost} | ${Math.round(worstMs)} ms（${timed}） |`);
} catch {
  // None of them was reached, and `failed` says so.
}
if (failed && counts.failed === 0) counts.failed = 1;
if (failed) console.error(`\n“${failed}”没有通过，后面的检查没有运行。`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(failed || counts.failed > 0 || counts.passed === 0 ? 1 : 0);
