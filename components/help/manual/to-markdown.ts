import type { Block, Manual } from './shape';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function blockText(block: Block, pictures: string): string {
  if ('p' in block) return block.p;
  if ('steps' in block) return block.steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
  if ('code' in block) return ['```', ...block.code, '```'].join('\n');
  if ('picture' in block) return `![${block.alt}](${pictures}/${block.picture}.png)`;
  const { head, rows } = block.table;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** The manual as a Markdown page; `pictures` leads from the page to their folder. */
export function manualToMarkdown({ title, intro, chapters }: Manual, pictures: string): string {
  const parts = chapters.flatMap((chapter) => [
    `## ${chapter.title}`,
    ...chapter.blocks.map((block) => blockText(block, pictures)),
  ]);
  return `${[`# ${title}`, intro, ...parts].join('\n\n')}\n`;
}
