import type { CaptureRecord } from '@/lib/model/evidence';
import { good } from '../store/demo-store';
import { demoPicture } from './demo-bundle';
import { type DemoInstallation, emptyInstallation, pieceId } from './departments';
import type { YearUnit } from './desk-year';
import { oneBundle } from './one-bundle';

const doubtfulCapture = (at: string): CaptureRecord => ({
  mode: 'visible',
  trigger: 'key',
  status: 'doubtful',
  reasons: ['seam-differs'],
  startedAt: at,
  finishedAt: at,
  viewport: { width: 40, height: 30, scale: 1 },
  scroller: null,
  tiles: [],
  seams: [],
  interventions: [],
  documentId: null,
  userAgent: '演示',
});

/** An installation of a unit of the year, with `most` of its pictures at most. `bytes`: how large each is made. */
export async function installationOf(
  unit: YearUnit,
  most = Number.POSITIVE_INFINITY,
  bytes = 0,
): Promise<DemoInstallation> {
  const office = emptyInstallation(`演示安装 ${unit.name}`);
  const { store } = office;
  const { assessment, plans, departments } = unit;
  await good(store.saveAssessment(assessment));
  await good(store.importPlans({ assessment: assessment.id, plans, departments, fileName: '演示计划.xlsx' }));
  for (const { n, slots, doubtful, said } of unit.pieces.slice(0, most)) {
    const id = pieceId(9, n);
    const takenAt = `2022-09-${String((n % 28) + 1).padStart(2, '0')}T10:20:30.000+08:00`;
    // What follows the end of a PNG is not shown: each piece has bytes of its own, as many as asked for.
    const filler = new Uint8Array(bytes).map((_, at) => (at * 31 + n * 7) & 0xff);
    await good(
      store.add({
        record: {
          id,
          assessment: assessment.id,
          kind: 'capture',
          derivedFrom: null,
          derivation: null,
          picture: { width: 40, height: 30 },
          fileName: null,
          page: { url: `http://demo.example/${id}`, title: `演示页面 ${n}`, system: 'publicity' },
          capture: doubtful ? doubtfulCapture(takenAt) : null,
          ...(said ? { said } : {}),
          takenAt,
        },
        bytes: new Blob([new Uint8Array(demoPicture(n % 30)), filler, id], { type: 'image/png' }),
        thumbnail: null,
        slots,
        by: 'person',
      }),
    );
  }
  return office;
}

/** What the unit sends, as a file to be chosen in a browser. */
export async function bundleFile({ store, clock }: DemoInstallation, name: string) {
  const { file } = await oneBundle({ kind: 'all' }, store, clock);
  return { name: `${name}.zip`, mimeType: 'application/zip', buffer: Buffer.from(await file.arrayBuffer()) };
}
