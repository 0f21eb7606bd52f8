import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function run(script: string, ...args: string[]) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return spawnSync('node_modules/.bin/tsx', [`scripts/${script}.ts`, ...args], { encoding: 'utf8', env });
}

describe('a wrong call ends with one sentence, the usage and 2, before anything is built', () => {
  it.each([
    ['start', ['--bogus'], '不认识的参数 --bogus'],
    ['start', ['--headless'], '要用 --out 指明'],
    ['start', ['--out', 'x'], '只和 --headless 一起用'],
    ['drive', ['--bogus'], '不认识的参数 --bogus'],
    ['drive', ['--out', 'x'], '没有用 --url 指明网页'],
    ['drive', ['--url', 'not an address', '--out', 'x'], '不是网址'],
    ['drive', ['--url', 'http://a.example', '--out', 'x', '--mode', 'odd'], '不认识的 --mode'],
    ['drive', ['--url', 'http://a.example', '--out', 'x', '--dpr', '99'], '--dpr 要'],
    ['recognise', ['--bogus'], '不认识的参数 --bogus'],
    ['recognise', [], '没有用 --url 指明网页'],
    ['recognise', ['--url', 'not an address'], '不是网址'],
    ['recognise', ['--url', 'chrome://version'], '只能打开 http、https 或 file 网址'],
    ['recognise', ['--url', 'http://a.example', '--plans', 'nowhere.xlsx'], '找不到计划表：nowhere.xlsx'],
    ['recognise', ['--url', 'http://a.example', '--wait', 'soon'], '--wait 要一个整数'],
    ['bench', ['--only', 'nothing'], '没有名为 nothing 的测量'],
  ])('%s %j', (script, args, sentence) => {
    const { status, stdout, stderr } = run(script, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
  });

  it('start without a screen says how to go on without one', () => {
    const { status, stderr } = run('start');
    expect(status).toBe(1);
    expect(stderr).toContain('npm start -- --headless --out');
  });
});
