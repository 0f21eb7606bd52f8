import { expect, test } from 'vitest';
import type { Evidence } from '@/lib/model/evidence';
import { sealOf } from '@/lib/model/seal';
import type { StoreDatabase } from '@/lib/store/database';
import { seeded, soakRow, tries } from '../support/soak';
import { demoEvidence, demoId, demoPlace, demoStore, good, rawDatabase, slot } from './demo-store';

type Way = (db: StoreDatabase, one: string, other: string, random: () => number) => Promise<string | number>;

const evidenceOf = async (db: StoreDatabase, id: string): Promise<Evidence> => {
  const evidence = await db.evidence.get(id);
  if (!evidence) throw new Error(`no evidence ${id}`);
  return evidence;
};

/** Each does what the store would never do, and gives what a finding must name. */
const ways: Record<string, Way> = {
  async 'one bit of the bytes'(db, one, _other, random) {
    const { blob } = (await db.bytes.get(one))!;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const at = Math.floor(random() * bytes.length);
    bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
    await db.bytes.put({ id: one, blob: new Blob([bytes], { type: blob.type }) });
    return one;
  },
  async 'bytes cut off'(db, one, _other, random) {
    const { blob } = (await db.bytes.get(one))!;
    await db.bytes.put({ id: one, blob: blob.slice(0, Math.floor(random() * blob.size)) });
    return one;
  },
  async 'bytes removed'(db, one) {
    await db.bytes.delete(one);
    return one;
  },
  async 'bytes of another'(db, one, other) {
    await db.bytes.put({ ...(await db.bytes.get(other))!, id: one });
    return one;
  },
  async 'the record'(db, one) {
    const evidence = await evidenceOf(db, one);
    await db.evidence.put({ ...evidence, record: { ...evidence.record, takenAt: '2022-07-01T08:00:00.000+08:00' } });
    return one;
  },
  async 'the record and its seal'(db, one) {
    const evidence = await evidenceOf(db, one);
    const record = { ...evidence.record, page: { url: 'http://demo.example/other', title: '演示', system: null } };
    await db.evidence.put({ ...evidence, record, seal: sealOf(record) });
    return one;
  },
  async 'record and bytes gone'(db, one) {
    await db.evidence.delete(one);
    await db.bytes.delete(one);
    return one;
  },
  async 'a record that nobody stored'(db, one) {
    const evidence = await evidenceOf(db, one);
    const record = { ...evidence.record, id: demoId(999) };
    await db.evidence.put({ ...evidence, record, seal: sealOf(record) });
    await db.bytes.put({ ...(await db.bytes.get(one))!, id: record.id });
    return record.id;
  },
  async 'bytes without a record'(db) {
    await db.bytes.put({ id: demoId(998), blob: new Blob(['演示']) });
    return demoId(998);
  },
  async 'an entry of the log changed'(db, _one, _other, random) {
    const entries = await db.log.orderBy('seq').toArray();
    const entry = entries[Math.floor(random() * entries.length)]!;
    await db.log.put({ ...entry, at: '2022-07-01T08:00:00.000+08:00' });
    return entry.seq;
  },
  async 'an entry of the log removed'(db, _one, _other, random) {
    // Not the last: a log that ends earlier is for the sentinel, see sentinel.test.ts.
    const count = await db.log.count();
    const seq = Math.floor(random() * (count - 1));
    await db.log.delete(seq);
    return seq;
  },
};

test('every random change behind the store’s back is found by the full check, and what was changed is named', async () => {
  const wanted = tries(33, 1000);
  const place = demoPlace();
  const store = demoStore(place);
  for (let n = 1; n <= 12; n++) await good(store.add(demoEvidence(n, { slots: [slot(n)] })));
  const db = rawDatabase(place);
  const random = seeded(20_220_905);
  const kept = new Map(await Promise.all(db.tables.map(async (table) => [table, await table.toArray()] as const)));
  const names = Object.keys(ways);
  const missed: string[] = [];
  let worst = 0;
  for (let n = 0; n < wanted; n++) {
    const way = names[n % names.length]!;
    const [first, second] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 11)];
    const [one, other] = [demoId(first), demoId(second >= first ? second + 1 : second)];
    const named = await ways[way]!(db, one, other, random);
    const started = performance.now();
    const { findings } = await good(store.verifyAll(() => undefined));
    worst = Math.max(worst, performance.now() - started);
    const found = findings.some(
      ({ evidence, other: told }) => evidence === named || (evidence === null && told === named),
    );
    if (!found) missed.push(`${n} ${way}: ${named} ← ${JSON.stringify(findings)}`);
    await db.transaction('rw', db.tables, async () => {
      for (const [table, rows] of kept) {
        await table.clear();
        await table.bulkAdd(rows);
      }
    });
  }
  soakRow({
    what: '佐证库的随机改动',
    tried: wanted,
    survived: wanted - missed.length,
    lost: missed.length,
    worstMs: worst,
    timed: '全部核对一次',
  });
  expect(missed).toEqual([]);
}, 900_000);
