import { expect, it } from 'vitest';
import { createFolderPort } from '@/lib/browser/folder-port';
import { loadCopyFacts, loadExportFacts } from '@/lib/use-cases/second-copy';
import { demoEvidence, demoId, demoPlace, demoStore, good } from '../store/demo-store';
import { demoDirectory } from '../support/demo-directory';

const day = 24 * 60 * 60 * 1000;

it('counts what no verified copy holds, and how old the last one is', async () => {
  const place = demoPlace();
  const store = demoStore(place);
  const folder = createFolderPort(demoDirectory());
  await good(store.add(demoEvidence(1)));
  await good(store.add(demoEvidence(2)));
  expect(await loadCopyFacts(store, place.clock.now())).toEqual({ verified: null, notCopied: 2 });

  await good(store.copies.write(folder));
  // Written is not verified: nobody has read it again yet.
  expect(await loadCopyFacts(store, place.clock.now())).toEqual({ verified: null, notCopied: 2 });
  const { verifiedAt: at } = await good(store.copies.verify(folder));
  expect(await loadCopyFacts(store, place.clock.now())).toEqual({
    verified: { at, evidence: 2, daysAgo: 0 },
    notCopied: 0,
  });

  place.clock.elapse(3 * day + 1000);
  await good(store.add(demoEvidence(3)));
  await good(store.add(demoEvidence(4)));
  await good(store.trash([demoId(3), demoId(4)]));
  await good(store.deleteForGood([demoId(4)]));
  const later = await loadCopyFacts(store, place.clock.now());
  expect(later).toEqual({ verified: { at, evidence: 2, daysAgo: 3 }, notCopied: 1 });
  expect((await loadCopyFacts(store, Date.parse(at) - day)).verified?.daysAgo).toBe(0);
});

it('does not take the copy of another store for its own', async () => {
  const place = demoPlace();
  const [store, other] = [demoStore(place), demoStore()];
  const folder = createFolderPort(demoDirectory());
  for (const n of [1, 2, 3]) await good(other.add(demoEvidence(n)));
  await good(other.copies.write(folder));
  await good(store.add(demoEvidence(4)));
  expect((await good(store.copies.verify(folder))).damaged).toEqual([]);
  expect(await loadCopyFacts(store, place.clock.now())).toEqual({ verified: null, notCopied: 1 });
});

it('restores an emptied store, byte for byte, through the folder of the browser', async () => {
  const store = demoStore();
  const folder = createFolderPort(demoDirectory());
  await good(store.add(demoEvidence(1)));
  await good(store.copies.write(folder));
  const log = await store.log({ from: 0 });
  const fresh = demoStore();
  await good(fresh.copies.restore(folder));
  expect(await (await good(fresh.bytes(demoId(1)))).text()).toBe('演示 1');
  expect((await fresh.log({ from: 0 })).slice(0, log.length)).toEqual(log);
});

it('where no copy can be written, counts what the last bundle of everything does not hold; one of a department is none', async () => {
  const place = demoPlace();
  const store = demoStore(place);
  const facts = () => loadExportFacts(store, place.clock.now());
  /** A bundle that ends with what the log holds now, as an export writes it down. */
  const handOut = async (scope: { kind: 'all' } | { kind: 'item'; item: number }) => {
    const [head] = await store.log({ limit: 1 });
    const checkpoint = { seq: head?.seq ?? 0, head: head?.hash ?? '' };
    await good(store.appendLog('bundle-exported', { scope, label: '演示', files: 1, checkpoint }));
  };
  for (const n of [1, 2]) await good(store.add(demoEvidence(n)));
  await handOut({ kind: 'item', item: 18 });
  expect(await facts()).toEqual({ last: null, notExported: 2 });

  await handOut({ kind: 'all' });
  expect(await facts()).toMatchObject({ last: { daysAgo: 0 }, notExported: 0 });

  place.clock.elapse(8 * day);
  for (const n of [3, 4]) await good(store.add(demoEvidence(n)));
  await good(store.trash([demoId(4)]));
  await good(store.deleteForGood([demoId(4)]));
  expect(await facts()).toMatchObject({ last: { daysAgo: 8 }, notExported: 1 });
});
