import { spawnSync } from 'node:child_process';

/** Builds the extension into `.output/chrome-mv3`; the build's own words only where it fails. */
export function buildExtension(): void {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/wxt', ['build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`扩展没有构建成功：\n${stdout}${stderr}`);
}
