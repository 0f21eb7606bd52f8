import './no-made-code';
import JSZip from 'jszip';
import { pictureTools } from '@/lib/browser/picture-tools';
import { preparePayload, sealBundle } from '@/lib/bundle/compose-bundle';
import { compilePdf } from '@/lib/bundle/pdf/compile';
import { createPngWriter } from '@/lib/capture/png-writer';
import { localNow } from '@/lib/model/local-time';
import { ok } from '@/lib/model/result';
import { createStore } from '@/lib/store/create-store';
import type { Store } from '@/lib/store/port';
import { createMemorySentinel } from '@/lib/store/sentinel';
import { ensureAssessment } from '@/lib/use-cases/assessment-view';
import { exportBundles } from '@/lib/use-cases/export-bundles';
import { planParts, readExportInput } from '@/lib/use-cases/export-plan';

// Runs in a page of the extension: what the workbench does, on a store of its own.

const clock = { now: () => Date.now(), offsetMinutes: () => 480, elapsed: () => performance.now() };
interface Made {
  ms: number;
  bytes: number;
}

const stores = new Map<string, Store>();

function storeOf(name: string): Store {
  const known =
    stores.get(name) ??
    createStore({ clock, randomId: () => crypto.randomUUID(), sentinel: createMemorySentinel(), hooks: {}, name });
  stores.set(name, known);
  return known;
}

const id = (n: number) => `01GBVH6X00${String(n).padStart(16, '0')}`;

/** Fills a store with `count` pictures of `bytes` random bytes: nothing that a zip could make smaller. */
export async function fill(name: string, count: number, bytes: number): Promise<void> {
  const store = storeOf(name);
  const { assessment } = await ensureAssessment(store);
  const at = new Date(Date.now() + 8 * 3600_000).toISOString().replace('Z', '+08:00');
  for (let n = 0; n < count; n++) {
    const random = new Uint8Array(bytes);
    for (let from = 0; from < bytes; from += 65_536) crypto.getRandomValues(random.subarray(from, from + 65_536));
    const stored = await store.add({
      record: {
        id: id(n),
        assessment: assessment.id,
        kind: 'file',
        derivedFrom: null,
        derivation: null,
        picture: null,
        fileName: `演示图 ${n}.png`,
        page: null,
        capture: null,
        takenAt: at,
      },
      bytes: new Blob([random], { type: 'image/png' }),
      thumbnail: new Blob([random.subarray(0, 6_000)], { type: 'image/jpeg' }),
      slots: [],
      by: 'person',
    });
    if (!stored.ok) throw new Error(stored.error.code);
  }
}

/** The whole export as the bundles page does it, up to the finished file. Milliseconds and bytes. */
export async function exportAll(name: string): Promise<Made> {
  let bytes = 0;
  const started = performance.now();
  const run = await exportBundles(
    { scope: { kind: 'all' }, split: false, onlyNew: false },
    {
      store: storeOf(name),
      clock,
      version: '0',
      tools: pictureTools,
      progress: () => undefined,
      target: {
        async save(file, fileName) {
          bytes = file.size;
          return ok(fileName);
        },
      },
    },
  );
  if (!run.ok) throw new Error(run.error.code);
  return { ms: performance.now() - started, bytes };
}

/** From pictures, read and compared before, to the finished file with its lists, 目录, records, log and signature. */
export async function zipOurs(name: string): Promise<Made> {
  const store = storeOf(name);
  const read = await readExportInput(store);
  const [part] = planParts({ scope: { kind: 'all' }, split: false, onlyNew: false }, read);
  const facts = await store.checkpointFacts();
  const held = originalsOf(name);
  const started = performance.now();
  const madeAt = localNow(clock);
  const payload = await preparePayload(part!, read.input, {
    madeAt,
    bytesOf: async ({ record }) => ok(held.get(record.id)!),
    thumbnailsOf: (ids) => store.thumbnails(ids),
    contents: read.contents,
    tools: null,
    software: '演示',
    reasonText: String,
    progress: () => undefined,
  });
  if (!payload.ok) throw new Error(payload.error.code);
  const { file } = await sealBundle(payload.value, part!, read.input, {
    names: 'utf-8',
    madeAt,
    program: { name: '演示', version: '0' },
    originals: true,
    checkpoint: facts.checkpoint,
    log: await store.log({ from: 0 }),
    sign: (files) => store.signCheckpoint(facts, files),
  });
  return { ms: performance.now() - started, bytes: file.size };
}

/** From the same pictures to a finished file that holds nothing else, by JSZip, stored. */
export async function zipByJsZip(name: string): Promise<Made> {
  const held = originalsOf(name);
  const started = performance.now();
  const zip = new JSZip();
  for (const [id, bytes] of held) zip.file(`data/${id}.png`, bytes);
  const file = await zip.generateAsync({ type: 'blob', compression: 'STORE' });
  return { ms: performance.now() - started, bytes: file.size };
}

const originals = new Map<string, Map<string, Blob>>();

/** Reads and compares the pictures of a store, for both ways of packing them; only references are kept. */
export async function readOriginals(name: string): Promise<void> {
  const store = storeOf(name);
  const { assessment } = await ensureAssessment(store);
  const held = new Map<string, Blob>();
  for (const { record } of await store.listEvidence(assessment.id)) {
    const bytes = await store.bytes(record.id);
    if (!bytes.ok) throw new Error(bytes.error.code);
    held.set(record.id, bytes.value);
  }
  originals.set(name, held);
}

function originalsOf(name: string): Map<string, Blob> {
  const held = originals.get(name);
  if (!held) throw new Error(`the pictures of ${name} were not read`);
  return held;
}

let pictures: Blob[] = [];

/**
 * Full pages as a capture stores them: lines of text on white, `height` rows of 1,280 pixels. One in eleven is as other
 * programs make them, with an alpha channel.
 */
export async function drawPages(count: number, height: number): Promise<number> {
  pictures = [];
  for (let n = 0; n < count; n++) {
    const canvas = new OffscreenCanvas(1280, height);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1280, height);
    context.font = '15px "Noto Sans CJK SC",sans-serif';
    context.fillStyle = '#223';
    for (let y = 20, row = 0; y < height; y += 26, row++)
      context.fillText(
        `${n} ${row} 演示企业${(n * 7919 + row * 104_729) % 99_991}号 抽查结果公示 检查对象 未发现问题 ${row}`,
        30,
        y,
      );
    if (n % 11 === 10) {
      pictures.push(await canvas.convertToBlob({ type: 'image/png' }));
      continue;
    }
    const writer = createPngWriter(1280, async () => undefined);
    const { data } = context.getImageData(0, 0, 1280, height);
    await writer.write({ width: 1280, height, data: data as Uint8ClampedArray });
    pictures.push(await writer.finish());
  }
  return pictures.reduce((sum, { size }) => sum + size, 0);
}

/** One PDF of the drawn pages, in volumes of 10 MB. Milliseconds, pages. */
export async function compile(): Promise<{ ms: number; pages: number; volumes: number }> {
  const started = performance.now();
  const made = await compilePdf(
    pictures.map((blob, n) => ({
      id: id(n),
      caption: [`第18项 抽查结果公示 ${n}`, '2022-09-01 10:20（本机时间）', 'http://demo.example/result'],
      name: `${n}.png`,
      mediaType: 'image/png',
      bytes: blob.size,
      blob,
    })),
    {
      title: '演示合订本',
      limit: 10_000_000,
      program: '演示',
      madeAt: Date.now(),
      tools: pictureTools,
      step: () => undefined,
    },
  );
  if (!made.ok) throw new Error(made.error.code);
  const pages = made.value.reduce((sum, volume) => sum + volume.pages, 0);
  return { ms: performance.now() - started, pages, volumes: made.value.length };
}
