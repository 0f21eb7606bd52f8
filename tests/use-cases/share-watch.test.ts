import { expect, test } from 'vitest';
import type { Watch } from '@/lib/store/port';
import { shareWatch } from '@/lib/use-cases/share-watch';

/** A watch that counts its subscriptions and is told what to tell. */
function spied() {
  let tell: (value: string) => void = () => undefined;
  const counts = { begun: 0, ended: 0 };
  const watch: Watch<string> = {
    subscribe(next) {
      counts.begun++;
      tell = next;
      return () => {
        counts.ended++;
      };
    },
  };
  return { watch, counts, tell: (value: string) => tell(value) };
}
const failed = (error: unknown) => expect.fail(String(error));

test('what is watched twice is read once, and who comes later is told the latest', () => {
  const { watch, counts, tell } = spied();
  const shared = shareWatch(watch);
  const heard: string[] = [];
  const stopFirst = shared.subscribe((value) => heard.push(`first ${value}`), failed);
  tell('1');
  const stopSecond = shared.subscribe((value) => heard.push(`second ${value}`), failed);
  tell('2');
  expect(heard).toEqual(['first 1', 'second 1', 'first 2', 'second 2']);
  stopFirst();
  tell('3');
  expect(heard.at(-1)).toBe('second 3');
  expect(counts).toEqual({ begun: 1, ended: 0 });
  stopSecond();
  expect(counts).toEqual({ begun: 1, ended: 1 });
});

test('after all have left it is read anew, never told from memory', () => {
  const { watch, counts, tell } = spied();
  const shared = shareWatch(watch);
  shared.subscribe(() => undefined, failed)();
  tell('old');
  const heard: string[] = [];
  shared.subscribe((value) => heard.push(value), failed);
  expect(heard).toEqual([]);
  expect(counts.begun).toBe(2);
});

test('a failure is told to all, and whoever tries again begins it anew', () => {
  let fail: (error: unknown) => void = () => undefined;
  let begun = 0;
  const shared = shareWatch<string>({
    subscribe(_next, failing) {
      begun++;
      fail = failing;
      return () => undefined;
    },
  });
  const told: string[] = [];
  const stop = shared.subscribe(failed, () => told.push('first'));
  shared.subscribe(failed, () => told.push('second'));
  fail(new Error('演示'));
  expect(told).toEqual(['first', 'second']);
  stop();
  shared.subscribe(failed, () => undefined);
  expect(begun).toBe(2);
});
