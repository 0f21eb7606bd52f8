import type { Look } from '../tests/support/preview/looks';

/** The page that shows all looks of every state, one state a row. */
export function screensIndex(looks: readonly Look[]): string {
  const states = [...new Set(looks.map(({ of }) => of))];
  const cell = (of: string, end: string) => {
    const found = looks.find((look) => look.of === of && look.name.endsWith(end));
    return found ? `[![${of}](${found.name}.png)](${found.name}.png)` : '';
  };
  const ends = ['light-1280', 'dark-1280', 'light-360', 'dark-360'];
  return `# 每个界面的每种状态

由 \`npm run screens\` 用演示数据画出，点开看原大。侧边栏只有 360 像素宽；工作台有 1280 和 360 两种宽度。

| 状态 | 浅色 1280 | 深色 1280 | 浅色 360 | 深色 360 |
| --- | --- | --- | --- | --- |
${states.map((of) => `| ${of} | ${ends.map((end) => cell(of, end)).join(' | ')} |`).join('\n')}
`;
}
