import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OwnTemplate, PaperKind } from '@/lib/model/office-papers';
import { readOfficeDesk } from '@/lib/use-cases/office-desk';
import { type OfficePapers, officePapers } from '@/lib/use-cases/office-papers';
import { good } from '../store/demo-store';
import { addPiece, type DemoInstallation, officeOf, pieceId } from '../support/departments';

const bytesOf = (kind: PaperKind) => readFileSync(`public/papers/${kind}.docx`);

let office: DemoInstallation;
let papers: OfficePapers;
const saved: { name: string; file: Blob }[] = [];
const last = async () => {
  const { file, name } = saved.at(-1)!;
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
};
const textOf = async (docx: Uint8Array) => {
  const xml = (await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')) ?? '';
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
};

beforeAll(async () => {
  office = await officeOf('演示市办');
  await addPiece(office, pieceId(1, 1), ['18.result-publication@plan:140600-2022-001']);
  papers = officePapers({
    store: office.store,
    clock: office.clock,
    builtInTemplate: async (kind) => new Uint8Array(bytesOf(kind)).buffer,
    save: (file, name) => saved.push({ file, name }),
  });
});

describe("the office's papers", () => {
  it('are made from what the store holds now, under a name that says which and when', async () => {
    expect(await good(papers.make({ kind: 'bulletin' }))).toMatch(/^通报_2022年度佐证材料收集进展_\d{8}\.docx$/);
    const { desk } = await readOfficeDesk(office.store, office.clock);
    expect(desk.total.served).toBeGreaterThan(0);
    const text = await textOf((await last()).bytes);
    expect(text).toContain(`应交佐证材料${desk.total.asked}项，已齐${desk.total.served}项`);
    expect(text).toContain('55项计划已完成1项');
  });

  it('urge every unit that lacks something, one letter each in one zip, and one alone as it is', async () => {
    await good(papers.make({ kind: 'urge-letter', unit: null }));
    const { desk } = await readOfficeDesk(office.store, office.clock);
    const lacking = desk.units.filter(({ gaps }) => gaps.length > 0);
    const names = Object.keys((await JSZip.loadAsync((await last()).bytes)).files);
    expect(names).toHaveLength(lacking.length);
    expect(lacking.every(({ name }) => names.some((file) => file.includes(`_${name}_`)))).toBe(true);
    const [unit] = lacking;
    expect(await good(papers.make({ kind: 'urge-letter', unit: unit!.id }))).toContain(unit!.name);
    expect(await textOf((await last()).bytes)).toContain(`尚缺${unit!.total.missing}项`);
    expect(await papers.make({ kind: 'urge-letter', unit: '市没有的局' })).toMatchObject({ ok: false });
  });

  it('use what the person wrote, and the office’s own template in place of the built-in one', async () => {
    await good(
      papers.saveFields({
        office: '演示双随机办',
        number: '演示函〔2022〕7号',
        signedOn: '',
        deadline: '2022-10-08',
        contact: '',
        phone: '',
        redHead: false,
      }),
    );
    const zip = await JSZip.loadAsync(bytesOf('bulletin'));
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    zip.file('word/document.xml', xml.replace('一、总体进展', '一、本办模板的总体进展（{{分管领导}}）'));
    const own = new File([await zip.generateAsync({ type: 'arraybuffer' })], '本办通报.docx');
    expect(await good(papers.setTemplate('bulletin', own))).toEqual(['分管领导']);
    await good(papers.make({ kind: 'bulletin' }));
    const text = await textOf((await last()).bytes);
    expect(text).toContain('本办模板的总体进展（〔待填：分管领导〕）');
    expect(text).toContain('于2022年10月8日前补齐');
    expect(text).not.toContain('〔待填：期限〕');
    expect(await good(papers.saveTemplate('bulletin'))).toBe('本办通报.docx');

    const bad = new File(['no zip'], '坏.docx');
    expect(await papers.setTemplate('bulletin', bad)).toMatchObject({ ok: false, error: { code: 'paper-unreadable' } });
    const kept: OwnTemplate | null = await office.store.paperTemplate('bulletin');
    expect(kept?.fileName).toBe('本办通报.docx');
    await good(papers.setTemplate('bulletin', null));
    await good(papers.make({ kind: 'bulletin' }));
    expect(await textOf((await last()).bytes)).not.toContain('本办模板');
  });

  it('list the contents of one unit alone', async () => {
    const { desk } = await readOfficeDesk(office.store, office.clock);
    const unit = desk.units.find(({ total }) => total.served > 0)!;
    await good(papers.make({ kind: 'contents', unit: unit.id }));
    const text = await textOf((await last()).bytes);
    expect(text).toContain(`报送单位：${unit.name}`);
    expect(text).toContain('共1项材料，1件');
  });

  it('have a progress sheet with the same figures and what the cross-checks found', async () => {
    await good(
      papers.saveLists({
        region: '140600',
        matters: [{ name: '演示没有人查的事项', department: null, noObject: false }],
        members: ['市没有的局'],
      }),
    );
    await good(papers.progressSheet());
    const { bytes, name } = await last();
    expect(name).toMatch(/\.xlsx$/);
    const book = read(bytes);
    const rows = (sheet: string) => utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1 }).slice(1);
    const { desk } = await readOfficeDesk(office.store, office.clock);
    const units = rows('单位进展');
    expect(units).toHaveLength(desk.units.length);
    for (const [, unit, , asked, served, missing] of units) {
      const { total } = desk.units.find(({ name: own }) => own === unit)!;
      expect([asked, served, missing]).toEqual([total.asked, total.served, total.missing]);
    }
    const sum = (column: number) => rows('指标项进展').reduce((all, row) => all + Number(row[column]), 0);
    expect([sum(2), sum(3), sum(4)]).toEqual([desk.total.asked, desk.total.served, desk.total.missing]);
    expect(rows('缺项清单')).toHaveLength(desk.total.missing);
    const found = rows('核对').map(([, , , what]) => String(what));
    expect(found.some((what) => what.includes('演示没有人查的事项'))).toBe(true);
    expect(found.some((what) => what.includes('市没有的局'))).toBe(true);
  });
});
