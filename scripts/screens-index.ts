import type { Look } from '../tests/support/preview/looks';

const parts: [title: string, of: (look: Look) => boolean][] = [
  ['侧边栏', ({ app, theme, language }) => app === 'panel' && theme !== 'contrast' && language !== 'en'],
  ['练习页', ({ app }) => app === 'practice'],
  ['工作台', ({ app, of, name }) => app === 'workbench' && name.startsWith(of)],
  ['高对比度、放大 200%、英文', ({ of, name }) => !name.startsWith(of)],
];

/** The page that shows all sheets, one state a sheet. */
export function screensIndex(looks: readonly Look[]): string {
  const shown = (fits: (look: Look) => boolean) => [...new Set(looks.filter(fits).map(({ of }) => of))];
  return `# 每个界面的每种状态

由 \`npm run screens\` 用演示数据画出：每种状态一张，浅色和深色，1280 像素宽和 360 像素宽（侧边栏只有 360），缩小一半。原大的在 \`.output/screens\`。
${parts
  .map(
    ([title, fits]) => `
## ${title}
${shown(fits)
  .map((of) => `\n### ${of}\n![${of}](screens/${encodeURI(of)}.png)\n`)
  .join('')}`,
  )
  .join('')}`;
}
