import { describe, expect, test } from 'vitest';
import { checkChain } from '@/lib/model/chain';
import { demoEvidence, demoPlace, demoStore, good } from './demo-store';

describe('the log', () => {
  test('is one unbroken chain when two windows write at the same time', async () => {
    const place = demoPlace();
    const stores = [demoStore(place), demoStore(place)];
    const writes = Array.from({ length: 40 }, (_, n) =>
      n % 3 === 0 ? stores[n % 2]!.appendLog('bundle-exported', { n }) : stores[n % 2]!.add(demoEvidence(n)),
    );
    expect((await Promise.all(writes)).every((result) => result.ok)).toBe(true);
    const log = await stores[0]!.log({ from: 0 });
    expect(log).toHaveLength(41);
    expect(checkChain(log).ok).toBe(true);
    expect(log[0]).toMatchObject({ seq: 0, type: 'genesis', body: { installation: 'demo-installation' } });
  });

  test('gives the newest first with a limit, and the oldest first from a number', async () => {
    const store = demoStore();
    for (const n of [1, 2, 3]) await good(store.appendLog('bundle-exported', { n }));
    expect((await store.log({ limit: 2 })).map((entry) => entry.seq)).toEqual([3, 2]);
    expect((await store.log({ from: 2 })).map((entry) => entry.seq)).toEqual([2, 3]);
  });

  test('records a clock that went back, before the entry that noticed it', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    await good(store.appendLog('bundle-exported', {}));
    place.clock.move(-3_600_000);
    await good(store.appendLog('bundle-exported', {}));
    const log = await store.log({ from: 2 });
    expect(log.map((entry) => entry.type)).toEqual(['clock-jumped', 'bundle-exported']);
    expect(log[0]?.body).toEqual({ from: '2022-09-01T10:20:30.000+08:00', to: '2022-09-01T09:20:30.000+08:00' });
  });

  test('records a clock that was set back between two entries, even where the second is still later', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    await good(store.appendLog('bundle-exported', {}));
    place.clock.elapse(7_200_000);
    place.clock.move(-3_600_000);
    await good(store.appendLog('bundle-exported', {}));
    const log = await store.log({ from: 2 });
    expect(log.map((entry) => entry.type)).toEqual(['clock-jumped', 'bundle-exported']);
  });

  test('takes no notice of a clock that is trimmed by a moment, nor of a computer that slept', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    await good(store.appendLog('bundle-exported', {}));
    place.clock.move(-400);
    await good(store.appendLog('bundle-exported', {}));
    place.clock.move(8 * 3_600_000);
    await good(store.appendLog('bundle-exported', {}));
    expect((await store.log({ from: 2 })).map((entry) => entry.type)).toEqual(['bundle-exported', 'bundle-exported']);
  });

  test('has a checkpoint that names its head, from the very first moment', async () => {
    const store = demoStore();
    const first = await store.checkpoint();
    expect(first).toMatchObject({ seq: 0, installation: 'demo-installation', format: 'shuangsuiji-checkpoint/1' });
    const entry = await good(store.appendLog('bundle-exported', {}));
    expect(await store.checkpoint()).toMatchObject({ seq: 1, head: entry.hash });
    expect(entry.prev).toBe(first.head);
    expect(await store.installation()).toBe('demo-installation');
  });
});
