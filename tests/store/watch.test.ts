import { describe, expect, test } from 'vitest';
import type { Store } from '@/lib/store/port';
import { awaited, demoAssessment, demoEvidence, demoId, demoPlace, demoStore, good, slot } from './demo-store';

/** What a watch tells, one value after the other. */
function listen<T>(store: Store, query: () => Promise<T>) {
  const told: T[] = [];
  const failures: unknown[] = [];
  let next = awaited();
  const stop = store.watch(query).subscribe(
    (value) => {
      told.push(value);
      next.resolve();
    },
    (error) => {
      failures.push(error);
      next.resolve();
    },
  );
  const news = async () => {
    await next.promise;
    next = awaited();
  };
  return { told, failures, stop, news };
}

describe('watching', () => {
  test('tells a window what another window added, filed and trashed, until it stops listening', async () => {
    const place = demoPlace();
    const [watcher, writer] = [demoStore(place), demoStore(place)];
    const { told, stop, news } = listen(watcher, async () => {
      const evidence = await watcher.listEvidence(demoAssessment);
      const filings = await watcher.listFilings(demoAssessment);
      return `${evidence.length} evidence, ${filings.length} filed`;
    });
    await news();
    await good(writer.add(demoEvidence(1)));
    await news();
    await good(writer.refile([demoId(1)], [slot(1)], 'person'));
    await news();
    await good(writer.trash([demoId(1)]));
    await news();
    stop();
    await good(writer.restore([demoId(1)]));
    expect(told).toEqual(['0 evidence, 0 filed', '1 evidence, 0 filed', '1 evidence, 1 filed', '0 evidence, 0 filed']);
  });

  test('hears changes of what was read behind a wait that has nothing to do with the store', async () => {
    const store = demoStore();
    const { told, stop, news } = listen(store, async () => {
      await store.settings();
      await new Promise((resolve) => setTimeout(resolve, 1));
      return (await store.listEvidence(demoAssessment)).length;
    });
    await news();
    await good(store.add(demoEvidence(1)));
    await news();
    stop();
    expect(told).toEqual([0, 1]);
  });

  test('says that the store cannot be read, instead of falling silent', async () => {
    const store = demoStore();
    store.close();
    const { told, failures, news } = listen(store, () => store.plans(demoAssessment));
    await news();
    expect(told).toEqual([]);
    expect(failures).toMatchObject([{ code: 'store-unavailable' }]);
  });
});
