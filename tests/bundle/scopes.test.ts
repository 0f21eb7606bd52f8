import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { problem } from '@/lib/model/problem-codes';
import { err, ok } from '@/lib/model/result';
import { type ExportDeps, exportBundles } from '@/lib/use-cases/export-bundles';
import { type ExportRequest, exportHistory, planExport } from '@/lib/use-cases/export-plan';
import { demoId, good, rawDatabase } from '../store/demo-store';
import { type DemoOffice, demoOffice } from '../support/demo-bundle';

const everything: ExportRequest = { scope: { kind: 'all' }, split: true, onlyNew: false };
const education: ExportRequest = {
  scope: { kind: 'department', department: '市教育局' },
  split: false,
  onlyNew: false,
};
const countySlot = '2.county-plan@county:140602';

let office: DemoOffice;
let saved: Map<string, Blob>;
const deps = (change: Partial<ExportDeps> = {}): ExportDeps => ({
  store: office.store,
  clock: office.place.clock,
  version: '0.0.0-demo',
  target: {
    async save(file, name) {
      saved.set(name, file);
      return ok(name);
    },
  },
  tools: null,
  progress: () => undefined,
  ...change,
});
const logged = async (type: string) => (await office.store.log({ from: 0 })).filter((entry) => entry.type === type);

beforeAll(async () => {
  office = await demoOffice();
  saved = new Map();
}, 60_000);

it('is not called complete where its scope asks for nothing', async () => {
  const nobody: ExportRequest = { ...education, scope: { kind: 'department', department: '没有这个部门（演示）' } };
  expect(await good(planExport(nobody, office.store))).toMatchObject({ asked: 0, missing: [], files: [] });
  expect((await good(planExport(education, office.store))).asked).toBeGreaterThan(0);
});

describe('an export of everything, one zip a department', () => {
  it('is planned with counts and sizes before anything is written', async () => {
    const plan = await good(planExport(everything, office.store));
    expect(plan.zips.map(({ label, files }) => [label, files])).toEqual([
      ['市教育局', 5],
      ['市双随机办', 1],
    ]);
    expect(plan.empty).toContain('市民政局');
    expect(plan.bytes).toBe(plan.zips.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(plan.missing.length).toBeGreaterThan(100);
    expect(await logged('bundle-exported')).toEqual([]);
  });

  it('makes sound zips that together hold every evidence, and tells them in the history', async () => {
    const run = await good(exportBundles(everything, deps()));
    expect(run.stopped).toBeNull();
    const held = new Set<string>();
    for (const file of saved.values()) {
      const report = await verifyBundle(file);
      if (!report.ok) throw new Error(report.error.code);
      expect(report.value.faults).toEqual([]);
      for (const { record } of report.value.manifest.evidence) held.add(record.id);
    }
    expect([...held].sort()).toEqual([1, 2, 3, 4, 5, 6].map(demoId));
    const history = await exportHistory(office.store);
    expect(history.map(({ fileName, checkValue }) => [fileName, checkValue])).toEqual(
      run.exported.map(({ fileName, checkValue }) => [fileName, checkValue]).reverse(),
    );
  });

  it('keeps what was handed out when it is stopped, tells what stopped it, and tells nothing else as done', async () => {
    const before = (await logged('bundle-exported')).length;
    let n = 0;
    const save = async (_: Blob, name: string) => (++n === 1 ? ok(name) : err(problem('bundle-not-saved', { name })));
    const run = await good(exportBundles(everything, deps({ target: { save } })));
    expect(run.exported.map(({ label }) => label)).toEqual(['市教育局']);
    expect(run.stopped?.code).toBe('bundle-not-saved');
    expect(await logged('bundle-exported')).toHaveLength(before + 1);
  });

  it('that was cancelled at once hands out nothing and leaves no entry', async () => {
    const entries = (await office.store.log({ from: 0 })).length;
    const count = saved.size;
    const stopped = await exportBundles(everything, deps({ signal: AbortSignal.abort() }));
    expect(stopped).toMatchObject({ ok: false, error: { code: 'export-cancelled' } });
    expect(saved.size).toBe(count);
    expect((await office.store.log({ from: 0 })).length).toBe(entries);
  });
});

describe('only what is new', () => {
  const onlyNew = { ...education, onlyNew: true };

  it('is nothing right after an export, and then what was filed since, under the name of the full bundle', async () => {
    await good(exportBundles(education, deps()));
    expect((await good(planExport(onlyNew, office.store))).files).toEqual([]);
    expect(await exportBundles(onlyNew, deps())).toMatchObject({ ok: false, error: { code: 'bundle-empty' } });
    await good(office.store.refile([demoId(5)], ['18.result-publication@plan:140600-2022-004'], 'person'));
    const plan = await good(planExport(onlyNew, office.store));
    const full = await good(planExport(education, office.store));
    expect(plan.files).toHaveLength(1);
    expect(full.files).toContainEqual(plan.files[0]);
    const run = await good(exportBundles(onlyNew, deps()));
    const report = await verifyBundle(saved.get(run.exported[0]!.fileName) ?? new Blob());
    expect(report.ok && report.value.faults).toEqual([]);
    expect((await exportHistory(office.store))[0]).toMatchObject({ files: 1, since: expect.any(Number) });
  });

  it('of a scope that was never exported is all of it', async () => {
    const plan = await good(
      planExport({ scope: { kind: 'item', item: 18 }, split: false, onlyNew: true }, office.store),
    );
    expect(plan).toMatchObject({ firstTime: true });
    expect(plan.files).toHaveLength(3);
  });
});

describe('a county’s bundle', () => {
  it('holds what is about the county, is sound, and says what the county still lacks', async () => {
    const scope = { kind: 'county', county: '140602' } as const;
    const planned = await good(planExport({ scope, split: false, onlyNew: false }, office.store));
    const slot = planned.missing.find(({ subject }) => subject.kind === 'county');
    await good(office.store.refile([demoId(5)], [slot?.key ?? countySlot], 'person'));
    const { file, fileName } = await office.bundle(scope);
    expect(fileName).toMatch(/^2022双随机考核_.+_20220901-1020\.zip$/);
    const report = await verifyBundle(file);
    expect(report.ok && [report.value.faults, report.value.files]).toEqual([[], 1]);
  });
});

describe('the originals of an export', () => {
  it('are read and compared each time, however lately they were stored: one changed byte hands out nothing', async () => {
    const { store, place } = await demoOffice();
    const handed = new Map<string, Blob>();
    const save = async (file: Blob, name: string) => {
      handed.set(name, file);
      return ok(name);
    };
    const own = { ...deps(), store, target: { save } };
    await good(exportBundles(education, own));
    expect(handed.size).toBe(1);
    const told = (await store.log({ from: 0 })).length;
    const db = rawDatabase(place);
    const row = (await db.bytes.get(demoId(4)))!;
    const bytes = new Uint8Array(await row.blob.arrayBuffer());
    bytes[bytes.length - 20]! ^= 1;
    await db.bytes.put({ id: demoId(4), blob: new Blob([bytes], { type: row.blob.type }) });
    expect(await exportBundles(education, own)).toMatchObject({
      ok: false,
      error: { code: 'evidence-damaged', detail: { name: expect.stringMatching(/更新后.*\.png$/) } },
    });
    expect(handed.size).toBe(1);
    expect((await store.log({ from: 0 })).length).toBe(told);
  }, 60_000);
});
