import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A screen of its own, on which real keys can be pressed. */
export interface Display {
  name: string;
  /** Presses a key combination in the window that has the focus, e.g. `alt+shift+s`. */
  press(keys: string): void;
  close(): void;
}

/** Starts Xvfb on a free display; says what to install where it is missing. */
export async function openDisplay(width = 1400, height = 1000): Promise<Display> {
  for (const program of ['Xvfb', 'xdotool']) {
    try {
      execFileSync('sh', ['-c', `command -v ${program}`]);
    } catch {
      throw new Error(`缺少 ${program}：请安装 xvfb 和 xdotool，真实按键的测试要用。`);
    }
  }
  let number = 90;
  while (existsSync(`/tmp/.X${number}-lock`)) number++;
  const name = `:${number}`;
  const server: ChildProcess = spawn('Xvfb', [name, '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  for (let tries = 0; !existsSync(`/tmp/.X11-unix/X${number}`); tries++) {
    if (tries > 100 || server.exitCode !== null) throw new Error('Xvfb 没有启动。');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    name,
    press(keys) {
      execFileSync('xdotool', ['key', '--clearmodifiers', keys], { env: { ...process.env, DISPLAY: name } });
    },
    close() {
      server.kill();
    },
  };
}
