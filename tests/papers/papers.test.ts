import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { PaperFields, PaperKind } from '@/lib/model/office-papers';
import { bulletinValues } from '@/lib/papers/bulletin';
import { contentsValues } from '@/lib/papers/contents';
import { fillTemplate, templateTokens } from '@/lib/papers/template';
import { knownTokens } from '@/lib/papers/tokens';
import { urgeLetterValues } from '@/lib/papers/urge-letter';
import type { PaperValues } from '@/lib/papers/values';
import { paperWorld } from './world';

const { input, view, evidence, filings } = paperWorld();
const fields = input.fields;

/** The paper as the extension makes it, unzipped: its text by paragraph and the XML. */
async function made(kind: PaperKind, values: PaperValues | null) {
  const filled = await fillTemplate(readFileSync(`public/papers/${kind}.docx`), values ?? {});
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  const zip = await JSZip.loadAsync(await filled.value.arrayBuffer());
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const textOf = (part: string) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([part]) => textOf(part));
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
    ),
  );
  return { text: paragraphs.join('\n'), tables, xml, zip };
}

describe('《通报》', () => {
  it('says the figures of the desk, in the text and in the tables', async () => {
    const { text, tables } = await made('bulletin', bulletinValues(input));
    const { total } = view;
    expect(text).toContain(
      `朔州市应交佐证材料${total.asked}项，已齐${total.served}项，完成率${(Math.floor((total.served * 1000) / total.asked) / 10).toFixed(1)}%；尚缺${total.missing}项，其中易丢分的${total.flagged}项。未截全或存疑的截图${total.doubtful}张。`,
    );
    expect(text).toContain(`100分中可能减${view.scores.city.atRisk}分`);
    const [ofUnits = [], ofItems = [], ofCounties = []] = tables;
    expect(ofUnits.slice(1)).toHaveLength(view.units.length);
    for (const [, name, asked, served, missing, flagged, doubtful] of ofUnits.slice(1)) {
      const unit = view.units.find((one) => one.name === name)!;
      expect([asked, served, missing, flagged, doubtful].map(Number)).toEqual([
        unit.total.asked,
        unit.total.served,
        unit.total.missing,
        unit.total.flagged,
        unit.total.doubtful,
      ]);
    }
    const sum = (column: number) => ofItems.slice(1).reduce((all, row) => all + Number(row[column]), 0);
    expect([sum(2), sum(3), sum(4)]).toEqual([total.asked, total.served, total.missing]);
    expect(ofCounties.slice(1).map(([name, checks]) => [name, Number(checks)])).toEqual(
      view.scores.counties.map(({ name, checks }) => [name, checks]),
    );
  });

  it('ranks by the share that is there; equal shares have one rank', async () => {
    const { tables } = await made('bulletin', bulletinValues(input));
    const rows = (tables[0] ?? []).slice(1).map(([rank, name, asked, served]) => ({
      rank: Number(rank),
      name,
      share: Number(served) / Number(asked),
    }));
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (!before) expect(row.rank).toBe(1);
      else if (row.share === before.share) expect(row.rank).toBe(before.rank);
      else expect([row.share < before.share, row.rank]).toEqual([true, at + 1]);
    }
  });

  it('leaves what nobody knows as marked blanks with a yellow ground, and no token behind', async () => {
    const none: PaperFields = { ...fields, number: '', signedOn: '', deadline: '' };
    const { text, xml } = await made('bulletin', bulletinValues({ ...input, fields: none }));
    for (const name of ['文号', '成文日期', '期限']) {
      expect(text).toContain(`〔待填：${name}〕`);
      expect(xml).toMatch(new RegExp(`<w:highlight w:val="yellow"/>((?!</w:r>).)*〔待填：${name}〕</w:t>`));
    }
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
  });

  it('has the red head only where it is wanted', async () => {
    const without = await made('bulletin', bulletinValues({ ...input, fields: { ...fields, redHead: false } }));
    const withHead = await made('bulletin', bulletinValues({ ...input, fields: { ...fields, redHead: true } }));
    expect(without.xml).not.toContain('E60000');
    expect(withHead.xml).toContain('E60000');
  });
});

describe('《督办函》', () => {
  it('lists each gap of the unit once, with its plan, and no other', async () => {
    const unit = view.units.find(({ name }) => name === '市演示一局')!;
    const { text, tables } = await made('urge-letter', urgeLetterValues(input, unit.id));
    const rows = (tables[0] ?? []).slice(1);
    expect(rows).toHaveLength(unit.gaps.length);
    expect(rows.map(([, item, , , count]) => [item, count])).toEqual(
      unit.gaps.map(({ item, itemName, have, need }) => [`${item} ${itemName}`, `${have}／${need}`]),
    );
    expect(text).toContain('市演示一局：');
    expect(text).toContain(`尚缺${unit.total.missing}项，其中易丢分的${unit.total.flagged}项`);
    expect(text).toContain('请于2022年10月8日前');
    const parts = [...text.matchAll(/第(\d+)项“[^”]*”。缺(\d+)项/g)].map(([, , missing]) => Number(missing));
    expect(parts.reduce((all, one) => all + one, 0)).toBe(unit.total.missing);
  });

  it('is not made for a unit that lacks nothing, or that is not there', () => {
    const full = { ...view, units: view.units.map((unit) => ({ ...unit, gaps: [] })) };
    expect(urgeLetterValues({ ...input, view: full }, view.units[0]!.id)).toBeNull();
    expect(urgeLetterValues(input, '市没有的局')).toBeNull();
  });
});

describe('佐证材料目录', () => {
  it('has one line for every slot that something is filed under, and counts each piece once', async () => {
    const { text, tables } = await made('contents', contentsValues({ ...input, evidence, filings, unitName: null }));
    const rows = (tables[0] ?? []).slice(1);
    expect(rows).toHaveLength(new Set(filings.map(({ slot }) => slot)).size);
    expect(text).toContain(`共${rows.length}项材料，${new Set(filings.map((one) => one.evidence)).size}件`);
    expect(rows.every((row) => row.length === 8 && row[1] && row[2])).toBe(true);
  });
});

describe('the names that templates may use', () => {
  const names = (values: PaperValues): string[] =>
    Object.entries(values).flatMap(([name, value]) => [
      name,
      ...(Array.isArray(value) ? (value as PaperValues[]).flatMap(names) : []),
    ]);
  it.each([
    ['bulletin', () => bulletinValues(input)],
    ['urge-letter', () => urgeLetterValues(input, view.units[0]!.id)!],
    ['contents', () => contentsValues({ ...input, evidence, filings, unitName: null })],
  ] as const)('of %s are those it has values for, and the built-in template uses no other', async (kind, make) => {
    expect([...new Set(names(make()))].sort()).toEqual([...knownTokens(kind)].sort());
    const used = await templateTokens(readFileSync(`public/papers/${kind}.docx`));
    expect(used.ok && used.value.filter((name) => !knownTokens(kind).has(name))).toEqual([]);
  });
});

describe('the page', () => {
  it.each(['bulletin', 'urge-letter', 'contents'] as const)('of %s is that of GB/T 9704', async (kind) => {
    const { xml, zip } = await made(kind, {});
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    // 225 mm in 22 lines; 156 mm in 28 characters.
    expect(xml).toContain('w:linePitch="579"');
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/>(?:(?!<\/w:rPr>).)*<w:sz w:val="44"\/>/s);
    const feet = await Promise.all(zip.file(/word\/footer\d\.xml/).map((file) => file.async('string')));
    expect(feet.filter((foot) => foot.includes('— ') && foot.includes('PAGE'))).toHaveLength(2);
  });
});
