import { describe, expect, test } from 'vitest';
import { type CheckDesk, type CheckedIn, checkEvery, checkWhenDue } from '@/lib/use-cases/due-check';
import { demoEvidence, demoPlace, demoStore, good, rawDatabase } from '../store/demo-store';

const never = new AbortController().signal;

async function desk() {
  const place = demoPlace();
  const store = demoStore(place);
  await good(store.add(demoEvidence(1)));
  let kept: CheckedIn | null = null;
  const made: CheckDesk = {
    store,
    clock: place.clock,
    browser: '156.0.1',
    memory: {
      get: async () => kept,
      set: async (checked) => {
        kept = checked;
      },
    },
  };
  await checkWhenDue(made, never); // the first start
  return { place, store, desk: made };
}

describe('the full check that nobody asked for', () => {
  test('does not come at the first start, nor within a month', async () => {
    const { place, store, desk: at } = await desk();
    place.clock.elapse(checkEvery - 1);
    expect(await checkWhenDue(at, never)).toBeNull();
    expect(await store.lastFullCheck()).toBeNull();
  });

  test('comes after 30 days, is remembered, and comes again 30 days later', async () => {
    const { place, store, desk: at } = await desk();
    for (let month = 0; month < 2; month++) {
      place.clock.elapse(checkEvery);
      expect(await checkWhenDue(at, never)).toMatchObject({ ok: true, value: { complete: true, evidence: 1 } });
      expect(await store.lastFullCheck()).toMatchObject({ findings: [] });
      expect(await checkWhenDue(at, never)).toBeNull();
    }
  });

  test('counts the month from a check that the person asked for', async () => {
    const { place, store, desk: at } = await desk();
    place.clock.elapse(checkEvery - 1000);
    await good(store.verifyAll(() => undefined));
    place.clock.elapse(2000);
    expect(await checkWhenDue(at, never)).toBeNull();
  });

  test('comes once after an update of the browser, and names what it finds', async () => {
    const { place, store, desk: at } = await desk();
    await rawDatabase(place).bytes.clear();
    const updated = { ...at, browser: '157.0.0' };
    expect(await checkWhenDue(updated, never)).toMatchObject({ value: { findings: [{ kind: 'missing' }] } });
    expect(await store.lastFullCheck()).toMatchObject({ findings: [{ kind: 'missing' }] });
    expect(await checkWhenDue(updated, never)).toBeNull();
  });

  test('that gave way to a capture is due again', async () => {
    const { desk: at } = await desk();
    const updated = { ...at, browser: '157.0.0' };
    expect(await checkWhenDue(updated, AbortSignal.abort())).toMatchObject({ value: { complete: false } });
    expect(await checkWhenDue(updated, never)).toMatchObject({ value: { complete: true } });
  });

  test('comes rather than never when the clock was set back by years', async () => {
    const { place, desk: at } = await desk();
    place.clock.move(-3 * 365 * 86_400_000);
    expect(await checkWhenDue(at, never)).toMatchObject({ value: { complete: true } });
  });
});
