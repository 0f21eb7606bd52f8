import type { Worker } from 'playwright-core';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { computeSlots } from '@/lib/coverage/slots';
import type { Assessment, Department, Plan } from '@/lib/model/assessment';
import { toLocalTime } from '@/lib/model/local-time';
import { prepare, readTable } from '../../tests/support/stored';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (n: number): string => {
  let digits = '';
  for (let left = n; left > 0; left = Math.floor(left / 32)) digits = crockford.charAt(left % 32) + digits;
  return `01GBT${digits.padStart(21, '0')}`;
};

/** Made-up evidence straight into the tables, so that the screens have much to show; nothing of it is real. */
export async function fillStore(worker: Worker, from: number, to: number): Promise<void> {
  const plans = await readTable<Plan>(worker, 'plans');
  const [assessment] = await readTable<Assessment>(worker, 'assessments');
  if (!assessment) throw new Error('没有考核，填不了演示佐证。');
  const departments = await readTable<Department>(worker, 'departments');
  const world = { assessment, catalogue: builtInCatalogue(), departments, plans, firms: [], exemptions: [] };
  // Four of five slots have something; the rest is left to be found missing.
  const slots = computeSlots({ ...world, evidence: [], filings: [] }).flatMap(({ key }, n) => (n % 5 ? key : []));
  await prepare(worker);
  const rows = Array.from({ length: to - from }, (_, n) => {
    const at = from + n;
    const plan = plans[at % plans.length];
    if (!plan) throw new Error('没有计划，填不了演示佐证。');
    const takenAt = toLocalTime(Date.UTC(2022, 8, 1, 2, 20) - at * 420_000, 480);
    const slot = slots[at % slots.length];
    if (!slot) throw new Error('没有应交项，填不了演示佐证。');
    return { id: ulid(at), takenAt, slot, name: plan.name, assessment: plan.assessment };
  });
  await worker.evaluate(async (made) => {
    const canvas = new OffscreenCanvas(320, 220);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#eef';
    context.fillRect(0, 0, 320, 220);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('shuangsuiji');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = db.transaction(['evidence', 'filings', 'served', 'thumbnails'], 'readwrite');
    const served = transaction.objectStore('served');
    const counts = new Map<string, { assessment: string; slot: string; count: number }>();
    for (const { id, takenAt, slot, name, assessment } of made) {
      const tile = {
        scrollX: 0,
        scrollY: 0,
        placed: { x: 0, y: 0, width: 1280, height: 768 },
        at: takenAt,
        retakes: 0,
      };
      transaction.objectStore('evidence').put({
        record: {
          id,
          assessment,
          kind: 'capture',
          derivedFrom: null,
          derivation: null,
          content: { sha256: 'a'.repeat(64), crc32: 1, bytes: 180_000, mediaType: 'image/png' },
          picture: { width: 1280, height: 2240 },
          fileName: null,
          page: {
            url: `https://publicity.invalid/demo/${id}`,
            title: `检查结果公告（演示）${name}`,
            system: 'publicity',
          },
          capture: {
            mode: 'full',
            trigger: 'key',
            status: 'complete',
            reasons: [],
            startedAt: takenAt,
            finishedAt: takenAt,
            viewport: { width: 1280, height: 800, scale: 1 },
            scroller: null,
            tiles: [tile, tile, tile],
            seams: [],
            interventions: ['暂停动画'],
            documentId: null,
            userAgent: '演示',
          },
          takenAt,
          installation: 'demo',
        },
        seal: 'b'.repeat(64),
        trashedAt: null,
      });
      transaction.objectStore('thumbnails').put({ id, blob });
      transaction.objectStore('filings').put({ evidence: id, slot, assessment, at: takenAt, by: 'proposal' });
      const row = counts.get(slot) ?? { assessment, slot, count: 0 };
      counts.set(slot, { ...row, count: row.count + 1 });
    }
    // What the store's own writes keep beside the filings.
    for (const row of counts.values()) {
      const known = served.get([row.assessment, row.slot]);
      known.onsuccess = () => served.put({ ...row, count: row.count + (known.result?.count ?? 0) });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, rows);
}
