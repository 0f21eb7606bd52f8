import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { BundleScope } from '@/lib/bundle/plan-bundle';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { assessmentId, planId } from '@/lib/model/ids';
import type { Clock } from '@/lib/model/ports';
import { createStore } from '@/lib/store/create-store';
import type { Store } from '@/lib/store/port';
import { createMemorySentinel } from '@/lib/store/sentinel';
import { defaultAssessment, ensureAssessment } from '@/lib/use-cases/assessment-view';
import { previewPlans } from '@/lib/use-cases/import-plans';
import { previewReceive, type ReceivePreview } from '@/lib/use-cases/receive-bundle';
import { DemoClock, good } from '../store/demo-store';
import { demoPicture } from './demo-bundle';
import { oneBundle } from './one-bundle';

// Several made-up offices, each with an installation of its own.

export interface DemoInstallation {
  store: Store;
  clock: DemoClock;
  name: string;
}

/** An installation that was never used. */
export function emptyInstallation(name: string): DemoInstallation {
  const clock = new DemoClock();
  const store = createStore({
    clock,
    randomId: () => name,
    sentinel: createMemorySentinel(),
    elapsed: () => clock.elapsed,
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    name: 'demo',
  });
  return { store, clock, name };
}

/** One with the 55 sample plans, working for `department` (null: not said). */
export async function officeOf(name: string, department: string | null = null): Promise<DemoInstallation> {
  const installation = emptyInstallation(name);
  const { store } = installation;
  const assessment = { ...defaultAssessment(builtInCatalogue()), me: { role: 'department' as const, department } };
  await good(store.saveAssessment(assessment));
  const sheet = new Uint8Array(readFileSync('tests/fixtures/plan55-sample.csv'));
  const preview = await good(previewPlans({ name: 'plan55-sample.csv', bytes: sheet.buffer as ArrayBuffer }, store));
  await good(preview.commit());
  return installation;
}

/** The office of a county, with an assessment of its own: as many checks as `checks`, joined by its departments. */
export async function countyOffice(
  name: string,
  county: { code: string; name: string },
  {
    checks = 20,
    year = 2022,
    departments = ['演示县一局'],
  }: { checks?: number; year?: number; departments?: string[] } = {},
): Promise<DemoInstallation> {
  const installation = emptyInstallation(name);
  const { store } = installation;
  const id = assessmentId(county.code, year);
  const base = defaultAssessment(builtInCatalogue());
  await good(
    store.saveAssessment({
      ...base,
      id,
      year,
      region: county,
      level: 'county',
      me: { role: 'county-office', department: null },
    }),
  );
  const plans = Array.from({ length: checks }, (_, at) => ({
    id: planId(county.code, year, at + 1),
    assessment: id,
    region: county.code,
    serial: at + 1,
    name: `演示${county.name}抽查${at + 1}`,
    aliases: [],
    sampling: { text: '' },
    period: { text: '', to: `${year}-09-30` },
    lead: departments[at % departments.length]!,
    partners: [],
  }));
  const listed = departments.map((one) => ({
    id: one,
    assessment: id,
    name: one,
    aliases: [],
    kind: 'department' as const,
  }));
  await good(store.importPlans({ assessment: id, plans, departments: listed, fileName: '演示县计划.xlsx' }));
  return installation;
}

/** A valid id: `office` tells installations apart, `n` their pieces. */
export const pieceId = (office: number, n: number): string =>
  `01GBVH6X00${String(office).padStart(8, '0')}${String(n).padStart(8, '0')}`;

/** Stores a picture with bytes of its own, filed under `slots`. */
export async function addPiece(
  { store, clock }: DemoInstallation,
  id: string,
  slots: string[],
  {
    n = 1,
    size = { width: 40, height: 30 },
    bytes: own,
  }: { n?: number; size?: { width: number; height: number }; bytes?: Blob } = {},
): Promise<void> {
  const { assessment } = await ensureAssessment(store);
  clock.elapse(1000);
  // What follows the end of a PNG is not shown: each piece has bytes of its own.
  const bytes = own ?? new Blob([new Uint8Array(demoPicture(n % 30)), id], { type: 'image/png' });
  await good(
    store.add({
      record: {
        id,
        assessment: assessment.id,
        kind: 'capture',
        derivedFrom: null,
        derivation: null,
        picture: size,
        fileName: null,
        page: { url: `http://demo.example/${id}`, title: `演示页面 ${id}`, system: 'publicity' },
        capture: null,
        takenAt: `2022-09-01T10:20:${String(n % 60).padStart(2, '0')}.000+08:00`,
      },
      bytes,
      thumbnail: null,
      slots,
      by: 'person',
    }),
  );
}

/** The bundle as a file that somebody sends. */
export async function bundleOf(
  { store, clock }: DemoInstallation,
  scope: BundleScope = { kind: 'all' },
): Promise<File> {
  const { file, fileName } = await oneBundle(scope, store, clock as Clock);
  return new File([file], fileName);
}

/** What receiving `file` would do; no thumbnails are made here. */
export const previewOf = ({ store }: DemoInstallation, file: File): Promise<ReceivePreview> =>
  good(previewReceive(file, { store, makeThumbnail: async () => null }, () => undefined));

/** Takes a bundle in as it was proposed. */
export async function receive(
  office: DemoInstallation,
  file: File,
  choices: Partial<ReceivePreview['proposed']> = {},
): Promise<{ added: number; refiled: number }> {
  const preview = await previewOf(office, file);
  return good(preview.merge({ ...preview.proposed, ...choices }, () => undefined));
}
