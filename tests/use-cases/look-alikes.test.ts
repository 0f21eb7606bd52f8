import { expect, it } from 'vitest';
import type { Store } from '@/lib/store/port';
import { createLookAlikes } from '@/lib/use-cases/look-alikes';
import { demoAssessment, demoEvidence, demoId, demoStore, good, slot } from '../store/demo-store';

/** A thumbnail that is a word, drawn as that many dark marks on white: equal words, equal pictures. */
async function decode(thumbnail: Blob) {
  const [width, height] = [320, 200];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const word = await thumbnail.text();
  for (let at = 0; at < word.length; at++) data.fill(word.charCodeAt(at) % 200, at * 4000, at * 4000 + 2000);
  return { width, height, data };
}

async function stored(pictures: [n: number, looks: string, slots: string[]][]): Promise<Store> {
  const store = demoStore();
  for (const [n, looks, slots] of pictures)
    await good(store.add({ ...demoEvidence(n, { slots }), thumbnail: new Blob([looks]) }));
  return store;
}
const around = async (store: Store) => ({
  evidence: await store.listEvidence(demoAssessment),
  filings: await store.listFilings(demoAssessment),
});

it('a picture that hardly differs from one of another plan is found at filing, and stays known', async () => {
  const store = await stored([
    [1, '甲', [slot(1)]],
    [2, '乙乙乙', [slot(2)]],
    [3, '甲', [slot(3)]],
  ]);
  const alike = createLookAlikes(() => store, decode);
  expect(await alike.check(demoId(3), [slot(3)], await around(store))).toEqual({
    id: demoId(3),
    other: demoId(1),
    slot: slot(1),
    same: false,
  });
  expect(await alike.check(demoId(2), [slot(2)], await around(store))).toBeNull();
  expect(await store.lookAlikes()).toEqual([[demoId(1), demoId(3)]]);
});

it('neither another item of the same plan nor the same slot makes it one', async () => {
  const store = await stored([
    [1, '甲', ['14.check-items@plan:140600-2022-001']],
    [2, '甲', [slot(1)]],
    [3, '甲', [slot(1)]],
  ]);
  const alike = createLookAlikes(() => store, decode);
  expect(await alike.check(demoId(3), [slot(1)], await around(store))).toBeNull();
  expect(await store.lookAlikes()).toEqual([]);
});

it('all filed captures are compared on request; what is deleted for good is forgotten', async () => {
  const store = await stored([
    [1, '甲', [slot(1)]],
    [2, '甲', [slot(2)]],
    [3, '丙丙', [slot(3)]],
  ]);
  const alike = createLookAlikes(() => store, decode);
  expect(await alike.checkAll(await around(store))).toEqual({ ok: true, value: 1 });
  expect(await store.lookAlikes()).toEqual([[demoId(1), demoId(2)]]);
  await good(store.trash([demoId(2)]));
  await good(store.deleteForGood([demoId(2)]));
  expect(await store.lookAlikes()).toEqual([]);
});

it('a picture that is refiled, or comes back from the trash, is compared with those of the place where it then is', async () => {
  const store = await stored([
    [1, '甲', [slot(1)]],
    [2, '甲', ['14.check-items@plan:140600-2022-002']],
    [3, '甲', []],
    [4, '乙乙乙', [slot(4)]],
  ]);
  const alike = createLookAlikes(() => store, decode);
  const ids = [demoId(2), demoId(3), demoId(4)];
  expect(await alike.ofFiled(ids)).toEqual({ ok: true, value: [] });
  await good(store.refile([demoId(2)], [slot(2)], 'person'));
  const found = { id: demoId(2), other: demoId(1), slot: slot(1), same: false };
  expect(await alike.ofFiled(ids)).toEqual({ ok: true, value: [found] });
  expect(await store.lookAlikes()).toEqual([[demoId(1), demoId(2)]]);
  await good(store.trash([demoId(2)]));
  expect(await alike.ofFiled(ids)).toEqual({ ok: true, value: [] });
  await good(store.restore([demoId(2)]));
  expect(await alike.ofFiled(ids)).toEqual({ ok: true, value: [found] });
});

it('a refiled picture of the very same bytes is told from one that hardly differs', async () => {
  const store = demoStore();
  for (const n of [1, 2])
    await good(store.add({ ...demoEvidence(n, { text: '同', slots: [slot(n)] }), thumbnail: new Blob(['甲']) }));
  const found = await createLookAlikes(() => store, decode).ofFiled([demoId(2)]);
  expect(found).toEqual({ ok: true, value: [{ id: demoId(2), other: demoId(1), slot: slot(1), same: true }] });
});
