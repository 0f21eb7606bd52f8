import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { BundleScope } from '@/lib/bundle/plan-bundle';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { Store } from '@/lib/store/port';
import { defaultAssessment } from '@/lib/use-cases/assessment-view';
import { previewPlans } from '@/lib/use-cases/import-plans';
import { type DemoPlace, demoId, demoPlace, demoStore, good } from '../store/demo-store';
import { oneBundle } from './one-bundle';

// A small office with the 55 sample plans and a handful of pictures, all of them made up.

/** A picture of one colour with a stripe, so that each has its own bytes. */
export function demoPicture(n: number): Buffer {
  const png = new PNG({ width: 40, height: 30 });
  for (let at = 0; at < png.data.length; at += 4)
    png.data.set(at / 160 < n ? [200, 30, 30, 255] : [235, 240, 245, 255], at);
  return PNG.sync.write(png);
}

const capture = (status: 'complete' | 'truncated', reasons: string[]): EvidenceRecord['capture'] => ({
  mode: 'full',
  trigger: 'key',
  status,
  reasons,
  startedAt: '2022-09-01T10:20:00.000+08:00',
  finishedAt: '2022-09-01T10:20:01.000+08:00',
  viewport: { width: 40, height: 30, scale: 1 },
  scroller: 'document',
  tiles: [
    {
      scrollX: 0,
      scrollY: 0,
      placed: { x: 0, y: 0, width: 40, height: 30 },
      at: '2022-09-01T10:20:00.500+08:00',
      retakes: 0,
    },
  ],
  seams: [],
  interventions: ['still'],
  documentId: null,
  userAgent: '演示浏览器',
});

const department = encodeURIComponent('市教育局');

/** What the demo office has: two results, a pair, one cut short, one that was never filed, one paper. */
export const demoPieces = [
  { n: 1, slots: ['18.result-publication@plan:140600-2022-004'], status: 'complete' },
  { n: 2, slots: ['18.result-publication@plan:140600-2022-005'], status: 'truncated' },
  { n: 3, slots: [`11.object-base@department:${department}#before`], status: 'complete' },
  { n: 4, slots: [`11.object-base@department:${department}#after`], status: 'complete' },
  { n: 5, slots: [], status: 'complete' },
  { n: 6, slots: ['13.scheme@plan:140600-2022-004'], status: 'paper' },
] as const;

export interface DemoOffice {
  place: DemoPlace;
  store: Store;
  /** The bundle as it would be downloaded. */
  bundle(scope: BundleScope): Promise<{ file: Blob; fileName: string; checkValue: string }>;
}

/** Fills a store as a department would; the clock stands still, so the same office gives the same bytes. */
export async function demoOffice(): Promise<DemoOffice> {
  const place = demoPlace();
  const store = demoStore(place);
  const assessment = defaultAssessment(builtInCatalogue());
  await good(store.saveAssessment(assessment));
  await store.changeSettings((settings) => ({ ...settings, assessment: assessment.id }));
  const sheet = readFileSync('tests/fixtures/plan55-sample.csv');
  const preview = await good(
    previewPlans({ name: 'plan55-sample.csv', bytes: new Uint8Array(sheet).buffer as ArrayBuffer }, store),
  );
  await good(preview.commit());
  for (const { n, slots, status } of demoPieces) {
    const paper = status === 'paper';
    await good(
      store.add({
        record: {
          id: demoId(n),
          assessment: assessment.id,
          kind: paper ? 'file' : 'capture',
          derivedFrom: null,
          derivation: null,
          picture: paper ? null : { width: 40, height: 30 },
          fileName: paper ? '演示抽查方案.pdf' : null,
          page: paper ? null : { url: `http://demo.example/${n}`, title: `演示页面 ${n}`, system: 'publicity' },
          capture: paper ? null : capture(status, status === 'truncated' ? ['too-long'] : []),
          ...(paper ? {} : { said: { kind: 'result-notice', facts: { publishedDate: '2022-08-20', listTotal: n } } }),
          takenAt: `2022-09-01T10:2${n}:00.000+08:00`,
        },
        bytes: paper
          ? new Blob(['%PDF-1.4 demo'], { type: 'application/pdf' })
          : new Blob([new Uint8Array(demoPicture(n))], { type: 'image/png' }),
        thumbnail: null,
        slots: [...slots],
        by: 'person',
      }),
    );
  }
  return {
    place,
    store,
    bundle: (scope) => oneBundle(scope, store, place.clock),
  };
}
