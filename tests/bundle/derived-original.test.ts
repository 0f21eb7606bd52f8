import { beforeAll, describe, expect, it } from 'vitest';
import { logFaults, recordFaults } from '@/lib/bundle/bundle-faults';
import { type BundleReport, verifyBundle } from '@/lib/bundle/verify-bundle';
import { makeEntry } from '@/lib/model/chain';
import type { LogEntry } from '@/lib/model/log-entry';
import { sealOf } from '@/lib/model/seal';
import { demoId, good } from '../store/demo-store';
import { demoOffice, demoPicture } from '../support/demo-bundle';

const wrong = 'a'.repeat(64);
const made = demoId(7);

let report: BundleReport;
beforeAll(async () => {
  const { store, bundle } = await demoOffice();
  const settings = await store.settings();
  const contents = { ...settings.bundle.contents, derived: true };
  await store.changeSettings((now) => ({ ...now, bundle: { ...now.bundle, contents } }));
  const original = (await store.get(demoId(1)))!;
  await good(
    store.add({
      record: {
        ...original.record,
        id: made,
        kind: 'derived',
        derivedFrom: demoId(1),
        derivation: 'strip',
        originalSha256: original.record.content.sha256,
        page: null,
        capture: null,
        said: undefined,
        fileName: '信息条',
      },
      bytes: new Blob([new Uint8Array(demoPicture(20))], { type: 'image/png' }),
      thumbnail: null,
      slots: [],
      by: 'person',
    }),
  );
  report = await good(verifyBundle((await bundle({ kind: 'all' })).file));
});

/** The bundle's manifest with another original named in the derived picture, sealed anew. */
function forged(): BundleReport['manifest'] {
  const evidence = report.manifest.evidence.map((one) => {
    if (one.record.id !== made) return one;
    const record = { ...one.record, originalSha256: wrong };
    return { ...one, record, seal: sealOf(record) };
  });
  return { ...report.manifest, evidence };
}

/** The log with the derived picture's entry changed to fit, and chained anew. */
function chainedAnew(manifest: BundleReport['manifest'], told: string): LogEntry[] {
  const seal = manifest.evidence.find(({ record }) => record.id === made)!.seal;
  const entries: LogEntry[] = [];
  for (const { at, type, body } of report.log) {
    const own = type === 'captured' && body.evidence === made;
    const changed = own ? { ...body, seal, originalSha256: told } : body;
    entries.push(makeEntry(entries.at(-1) ?? null, at, type, changed as never));
  }
  return entries;
}

describe('a derived picture in a bundle', () => {
  it('is found sound where it names the original beside it', () => {
    expect(report.faults).toEqual([]);
    expect(report.manifest.evidence.map(({ record }) => record.id)).toContain(made);
  });

  it('is named where it states another original, however well the rest was made to fit', () => {
    const manifest = forged();
    const payload = new Map(manifest.evidence.map(({ path, record }) => [path, record.content.sha256]));
    expect(recordFaults(manifest, payload)).toEqual([expect.stringMatching(`^派生图与原件不符：${made}（data/.*）`)]);
  });

  it('is named where the log tells of another original, though the original is not in the bundle', () => {
    const manifest = forged();
    const log = chainedAnew(manifest, wrong);
    const last = log.at(-1)!;
    const alone = {
      ...manifest,
      evidence: manifest.evidence.filter(({ record }) => record.id === made),
      filings: [],
      checkpoint: { ...manifest.checkpoint, head: last.hash },
    };
    expect(logFaults(alone, log)).toEqual([`派生图的原件与留痕不符：${made}`]);
  });
});
