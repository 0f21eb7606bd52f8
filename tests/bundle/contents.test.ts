import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeIndexSheet } from '@/lib/bundle/index-sheet';
import type { BundleInput } from '@/lib/bundle/plan-bundle';
import { planBundle } from '@/lib/bundle/plan-bundle';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { BundleContents } from '@/lib/model/settings';
import { uploadDoubts } from '@/lib/model/upload-limits';
import { addFiles } from '@/lib/use-cases/add-files';
import { ensureAssessment } from '@/lib/use-cases/assessment-view';
import { demoId, good } from '../store/demo-store';
import { type DemoOffice, demoOffice, demoPicture, demoPieces } from '../support/demo-bundle';
import { scan } from '../support/made-papers';
import { soak } from '../support/soak';

let office: DemoOffice;
beforeAll(async () => {
  office = await demoOffice();
}, 60_000);

async function withContents(change: Partial<BundleContents>) {
  const contents = BundleContents.parse(change);
  await office.store.changeSettings((settings) => ({ ...settings, bundle: { ...settings.bundle, contents } }));
  const { file } = await office.bundle({ kind: 'all' });
  const report = await verifyBundle(file);
  if (!report.ok) throw new Error(report.error.code);
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  return { report: report.value, names: Object.keys(zip.files).map((name) => name.slice(name.indexOf('/') + 1)) };
}

describe('the parts of a bundle', () => {
  it('can each be left out, and what is left is sound', async () => {
    for (const [part, name] of [
      ['index', 'data/目录.xlsx'],
      ['contactSheet', 'data/index.html'],
    ] as const) {
      expect((await withContents({})).names).toContain(name);
      const { report, names } = await withContents({ [part]: false });
      expect(names).not.toContain(name);
      expect(report.faults).toEqual([]);
    }
  });

  it('without the originals hold no records, only what was made from them', async () => {
    const { report, names } = await withContents({ originals: false });
    expect(names.filter((name) => name.startsWith('data/'))).toEqual(['data/目录.xlsx']);
    expect([report.files, report.faults]).toEqual([0, []]);
    await office.store.changeSettings((settings) => ({
      ...settings,
      bundle: { ...settings.bundle, contents: BundleContents.parse({}) },
    }));
  });

  it('put a derived picture beside its original, and leave it out on request', async () => {
    const { assessment, catalogue, departments, plans, slots, filings } = await ensureAssessment(office.store);
    const evidence = await office.store.listEvidence(assessment.id);
    const original = evidence.find(({ record }) => record.id === demoId(1))!;
    const strip = {
      ...original,
      record: {
        ...original.record,
        id: demoId(8),
        kind: 'derived' as const,
        derivedFrom: demoId(1),
        derivation: 'strip' as const,
      },
    };
    const input = { assessment, catalogue, departments, plans, slots, filings, evidence: [...evidence, strip] };
    const paths = planBundle({ kind: 'all' }, input).files.map(({ path }) => path);
    const at = paths.findIndex((path) => path.includes('004民办学校办学情况抽查_双随机'));
    expect(paths[at + 1]).toBe(paths[at]!.replace('.png', '_信息条.png'));
    expect(planBundle({ kind: 'all' }, input, { derived: false }).files).toHaveLength(paths.length - 1);
  });
});

describe('目录', () => {
  const firm = '91140600MA0DEMO123';
  const digits = '911406001234567890';

  async function sheetOf(
    change: (input: BundleInput) => BundleInput,
    thumbnailsOf: ((ids: readonly string[]) => Promise<ReadonlyMap<string, Blob>>) | null = null,
  ) {
    const { assessment, catalogue, departments, plans, slots, filings } = await ensureAssessment(office.store);
    const evidence = await office.store.listEvidence(assessment.id);
    const input = change({ assessment, catalogue, departments, plans, slots, filings, evidence });
    const sheet = await makeIndexSheet(planBundle({ kind: 'all' }, input), input, {
      reasonText: (code) => code,
      thumbnailsOf,
      standsIn: new Map(),
      linked: true,
      pages: new Map([[demoId(6), 12]]),
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(sheet.buffer);
    return { book, sheet };
  }
  const column = (book: exceljs.Workbook, name: string, heading: string) => {
    const list = book.getWorksheet(name)!;
    const at = (list.getRow(1).values as string[]).indexOf(heading);
    return list.getColumn(at).values.slice(2);
  };

  const withFirms = (input: BundleInput): BundleInput => ({
    ...input,
    filings: [
      ...input.filings,
      ...[firm, digits].map((code, at) => ({
        evidence: demoId(at + 1),
        slot: `35.no-such-material@firm:140600-2022-004~${code}`,
        assessment: input.assessment.id,
        at: '2022-09-01T10:30:00.000+08:00',
        by: 'person' as const,
      })),
    ],
  });

  it('keeps numbers of 18 digits as text, names an owner of every line, and no English id', async () => {
    const { book } = await sheetOf(withFirms);
    expect(column(book, '目录', '企业名称')).toEqual(expect.arrayContaining([firm, digits]));
    expect(column(book, '目录', '责任部门').filter(Boolean)).toEqual(
      expect.arrayContaining(['市双随机办', '市教育局']),
    );
    expect(column(book, '目录', '材料名称').join()).not.toMatch(/no-such|[a-z]{3}/);
    expect(column(book, '缺项清单', '责任部门').every((owner) => owner !== '')).toBe(true);
  });

  it('shows beside each line its own small picture, in a file that other programs find whole', async () => {
    const seen: string[] = [];
    const { book } = await sheetOf(
      (input) => input,
      async (ids) => {
        // One has none, which shifts nobody else's.
        seen.push(...ids.filter((id) => id !== demoId(2)));
        const picture = (id: string) =>
          new Blob([new Uint8Array(demoPicture(Number(id.slice(-2))))], { type: 'image/png' });
        return new Map(seen.map((id) => [id, picture(id)]));
      },
    );
    const list = book.getWorksheet('目录')!;
    const paths = column(book, '目录', '文件名').map((cell) => (cell as { text: string }).text);
    const images = list.getImages();
    expect(images).toHaveLength(seen.length);
    for (const { imageId, range } of images) {
      const path = paths[range.tl.nativeRow - 1]!;
      const n = demoPieces.find((_, at) => path.includes(`102${at + 1}`) || (at === 5 && path.endsWith('.pdf')))!.n;
      const buffer = book.getImage(Number(imageId)).buffer as unknown as Uint8Array;
      expect(Buffer.from(buffer).equals(demoPicture(n)), path).toBe(true);
    }
  });

  // In the soak: only it installs an office program, which takes a fresh machine minutes.
  it.runIf(soak)(
    'opens in LibreOffice, thumbnails and all, with numbers of 18 digits intact',
    async () => {
      const { sheet } = await sheetOf(
        withFirms,
        async (ids) =>
          new Map(ids.map((id) => [id, new Blob([new Uint8Array(demoPicture(3))], { type: 'image/png' })])),
      );
      const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
      try {
        writeFileSync(join(folder, 'list.xlsx'), sheet);
        // All sheets as text, in UTF-8, each in a file of its own.
        const format = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        execFileSync('soffice', [
          profile,
          '--headless',
          '--convert-to',
          format,
          '--outdir',
          folder,
          join(folder, 'list.xlsx'),
        ]);
        const list = readFileSync(join(folder, 'list-目录.csv'), 'utf8');
        expect(list).toContain(digits);
        expect(list).toContain(firm);
        expect(list).toMatch(/[0-9a-f]{64}/);
        expect(list).not.toMatch(/E\+\d\d/);
        expect(readFileSync(join(folder, 'list-缺项清单.csv'), 'utf8')).toContain('指标项号');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );

  it('tells the true number of pages, or none where nobody knows', async () => {
    const { book } = await sheetOf((input) => input);
    expect(column(book, '目录', '页数')).toContain(12);
    expect(column(book, '目录', '页数')).not.toContain(1);
  });
});

describe('papers', () => {
  const papers = async (files: { name: string; bytes: Blob }[]) => {
    let n = 20;
    const newId = () => demoId(n++);
    return addFiles(files, ['13.scheme@plan:140600-2022-005'], office.store, office.place.clock, newId);
  };

  it('come several at once under their own names, with their true pages in 目录', async () => {
    const pdf = new Blob([new Uint8Array(await scan(3))], { type: 'application/pdf' });
    const added = await good(
      papers([
        { name: '演示方案（终稿）.pdf', bytes: pdf },
        { name: '演示照片.jpg', bytes: new Blob(['x'], { type: 'image/jpeg' }) },
      ]),
    );
    expect(added.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['演示方案（终稿）.pdf', []],
      ['演示照片.jpg', ['picture']],
    ]);
    const { file } = await office.bundle({ kind: 'plan', plan: '140600-2022-005' });
    const zip = await JSZip.loadAsync(await file.arrayBuffer());
    const names = Object.keys(zip.files);
    expect(names.some((name) => name.endsWith('/演示方案（终稿）.pdf'))).toBe(true);
    const book = new exceljs.Workbook();
    await book.xlsx.load(await zip.file(/目录\.xlsx$/)[0]!.async('arraybuffer'));
    const row = book
      .getWorksheet('目录')
      ?.getRows(2, 5)
      ?.find((one) => String(one.getCell(11).text).includes('终稿'));
    expect(row?.getCell(12).value).toBe(3);
  });

  it('are all refused where one is refused, with its name and the reason', async () => {
    const before = (await office.store.log({ from: 0 })).length;
    const refused = await papers([
      { name: '演示.pdf', bytes: new Blob(['x']) },
      { name: '演示.exe', bytes: new Blob(['x']) },
    ]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-refused', detail: { name: '演示.exe' } } });
    expect((await office.store.log({ from: 0 })).length).toBe(before);
  });

  it.each([
    ['a.pdf', 1, []],
    ['a.PDF', 6_000_000, ['over-5']],
    ['a.docx', 11_000_000, ['over-10']],
    ['a.png', 1, ['picture']],
    ['a.ofd', 6_000_000, ['type', 'over-5']],
  ])('that the usual platforms would refuse are known: %s of %d bytes', (name, bytes, doubts) =>
    expect(uploadDoubts(name, bytes)).toEqual(doubts),
  );
});
