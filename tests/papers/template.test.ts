import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { markBlanks } from '@/lib/papers/mark-blanks';
import { fillTemplate, templateTokens } from '@/lib/papers/template';
import type { PaperValues } from '@/lib/papers/values';
import { makeTemplate, templates } from '@/scripts/papers/templates';

const builtIn = (name: string) => readFileSync(`public/papers/${name}.docx`);

/** A template of the office's own: the built-in page with another body. */
async function own(body: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(builtIn('contents'));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file('word/document.xml', xml.replace(/<w:body>.*<w:sectPr/s, `<w:body>${body}<w:sectPr`));
  return zip.generateAsync({ type: 'uint8array' });
}
const paragraph = (...runs: string[]) => `<w:p>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;

async function textOf(template: Uint8Array, values: PaperValues): Promise<string> {
  const filled = await fillTemplate(template, values);
  if (!filled.ok) return JSON.stringify(filled.error);
  const zip = await JSZip.loadAsync(await filled.value.arrayBuffer());
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
}

describe('a template of the office', () => {
  it('is filled in where Word has split a token over several runs', async () => {
    expect(await textOf(await own(paragraph('共{{应', '交', '}}项')), { 应交: 12 })).toBe('共12项');
  });

  it('repeats a list, and leaves what it names and nobody knows as a marked blank', async () => {
    const body = paragraph('{{#单位}}') + paragraph('{{单位名称}}、{{分管领导}}；') + paragraph('{{/单位}}');
    const values = { 单位: [{ 单位名称: '市演示一局' }, { 单位名称: '市演示二局' }] };
    expect(await textOf(await own(body), values)).toBe(
      '市演示一局、〔待填：分管领导〕；市演示二局、〔待填：分管领导〕；',
    );
  });

  it('takes values as text: no markup, no characters that Word cannot open', async () => {
    const text = await textOf(await own(paragraph('{{单位名称}}')), { 单位名称: '<w:br/>&\u0000\u0007{{x}}' });
    expect(text).toBe('&lt;w:br/&gt;&amp;{{x}}');
  });

  it('computes nothing: a token is a name, also that of a built-in property', async () => {
    expect(await textOf(await own(paragraph('{{constructor}}{{1+1}}')), {})).toBe('〔待填：constructor〕〔待填：1+1〕');
  });

  it('is refused with the names of the tokens that are not closed', async () => {
    const filled = await fillTemplate(await own(paragraph('{{#单位}}{{单位名称}}')), {});
    expect(filled).toEqual({ ok: false, error: { code: 'paper-tokens', detail: { tokens: '单位' } } });
    expect((await templateTokens(await own(paragraph('{{标题')))).ok).toBe(false);
  });

  it('is refused where it is no Word document, cut off, or far too large', async () => {
    const whole = builtIn('bulletin');
    const xlsx = await new JSZip().file('xl/workbook.xml', '<x/>').generateAsync({ type: 'uint8array' });
    const bomb = await JSZip.loadAsync(whole).then((zip) =>
      zip
        .file('word/media/x.bin', '0'.repeat(70 * 1024 * 1024))
        .generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
    );
    for (const bad of [new Uint8Array(0), whole.subarray(0, 900), new TextEncoder().encode('not a zip'), xlsx, bomb])
      expect(await templateTokens(bad)).toMatchObject({ ok: false, error: { code: 'paper-unreadable' } });
  });
});

describe('the built-in templates', () => {
  it.each(Object.keys(templates) as (keyof typeof templates)[])('%s is what its source makes', async (name) => {
    const parts = async (bytes: Uint8Array) => {
      const zip = await JSZip.loadAsync(bytes);
      const of = async (path: string) => (await zip.file(path)?.async('string'))?.replace(/rId[\w-]+/g, 'rId');
      return Promise.all(['word/document.xml', 'word/styles.xml', 'word/fontTable.xml', 'word/footer1.xml'].map(of));
    };
    expect(await parts(await makeTemplate(name))).toEqual(await parts(builtIn(name)));
  });
});

describe('marked blanks', () => {
  it('stand in runs of their own and keep the type around them', () => {
    const format = '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/><w:lang w:val="zh-CN"/>';
    const marked = markBlanks(`<w:r><w:rPr>${format}</w:rPr><w:t>于〔待填：期限〕前</w:t></w:r>`);
    expect(marked).toBe(
      ['于', '〔待填：期限〕', '前']
        .map((text) => {
          const own = text.startsWith('〔')
            ? format.replace('<w:lang', '<w:highlight w:val="yellow"/><w:lang')
            : format;
          return `<w:r><w:rPr>${own}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
        })
        .join(''),
    );
  });
});

it.each(['bulletin', 'urge-letter', 'contents'])('%s never ends in a date alone on a page', async (name) => {
  const zip = await JSZip.loadAsync(builtIn(name));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([text]) => text);
  const date = paragraphs.findIndex((text) => text.includes('{{成文日期}}'));
  const before = paragraphs.slice(date - 2, date);
  expect(before[1]).toContain('{{发文机关}}');
  expect(before.map((text) => text.includes('<w:keepNext'))).toEqual([true, true]);
});
