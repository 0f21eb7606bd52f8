import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manualEn } from '@/components/help/manual/en';
import { manualPictures } from '@/components/help/manual/shape';
import { manualToMarkdown } from '@/components/help/manual/to-markdown';
import { manualZh } from '@/components/help/manual/zh-cn';

describe('the manual', () => {
  it('is the same in the extension and in the docs (npm run pictures writes it)', () => {
    expect(readFileSync('docs/manual.md', 'utf8')).toBe(manualToMarkdown(manualZh, '../public/manual'));
  });

  it('has the same chapters, in the same order, with the same kinds of parts, in both languages', () => {
    const shape = ({ chapters }: typeof manualZh) =>
      chapters.map(({ id, blocks }) => [id, blocks.map((block) => Object.keys(block)[0])]);
    expect(shape(manualEn)).toEqual(shape(manualZh));
  });

  it('shows every picture there is, and none that is missing', () => {
    const shown = manualZh.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('picture' in block ? [block.picture] : [])),
    );
    expect([...shown].sort()).toEqual([...manualPictures].sort());
    for (const name of manualPictures) expect([name, existsSync(`public/manual/${name}.png`)]).toEqual([name, true]);
  });

  it('tells how to install in the browsers that the offices have, and how to check without the extension', () => {
    const text = manualToMarkdown(manualZh, '');
    for (const name of ['Chrome', 'Edge', '360', 'QQ', '奇安信', 'sha256sum -c', 'bagit']) expect(text).toContain(name);
  });
});
