import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

/** A call that takes a moment, notes what it was given, and answers each item with its double. */
function doubling(options: { lanes?: number; most?: number; keyOf?: (item: number) => string } = {}) {
  const calls: (readonly number[])[] = [];
  let atOnce = 0;
  const peak = { calls: 0 };
  const ask = gather<number, number>({
    lanes: 1,
    most: 100,
    mayRepeat: () => true,
    ...options,
    call: async (items) => {
      calls.push(items);
      atOnce += 1;
      peak.calls = Math.max(peak.calls, atOnce);
      await sleep(5);
      atOnce -= 1;
      return items.map((item) => item * 2);
    },
  });
  return { ask, calls, peak };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('what comes at the same moment', () => {
  test('leaves together, and each gets its own answer', async () => {
    const { ask, calls } = doubling();
    expect(await Promise.all(upTo(20).map(ask))).toEqual(upTo(20).map((item) => item * 2));
    expect(calls).toEqual([upTo(20)]);
  });

  test('gathers while the lanes are busy', async () => {
    const { ask, calls, peak } = doubling({ lanes: 2 });
    const first = ask(1);
    await sleep(1);
    const second = ask(2);
    await sleep(1);
    await Promise.all([first, second, ...[3, 4, 5].map(ask)]);
    expect(calls).toEqual([[1], [2], [3, 4, 5]]);
    expect(peak.calls).toBe(2);
  });

  test('leaves in calls of the size that is allowed, in order', async () => {
    const { ask, calls } = doubling({ most: 8 });
    await Promise.all(upTo(20).map(ask));
    expect(calls.map((items) => items.length)).toEqual([8, 8, 4]);
    expect(calls.flat()).toEqual(upTo(20));
  });

  test('never shares a call with its like', async () => {
    const { ask, calls } = doubling({ keyOf: (item) => String(item % 3) });
    await Promise.all(upTo(7).map(ask));
    expect(calls).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  });
});

describe('a failed call', () => {
  const failing = (mayRepeat: boolean) => {
    const calls: (readonly number[])[] = [];
    const ask = gather<number, number>({
      lanes: 1,
      most: 100,
      mayRepeat: () => mayRepeat,
      call: async (items) => {
        calls.push(items);
        if (items.includes(3)) throw new Error('three');
        return items;
      },
    });
    return { ask, calls };
  };

  test('is tried again item by item, so that only the faulty one fails', async () => {
    const { ask, calls } = failing(true);
    const outcomes = await Promise.allSettled(upTo(5).map(ask));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(calls).toEqual([upTo(5), [0], [1], [2], [3], [4]]);
  });

  test('fails for all of them when it may have left something behind', async () => {
    const { ask, calls } = failing(false);
    const outcomes = await Promise.allSettled(upTo(5).map(ask));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(calls).toHaveLength(1);
  });

  test('holds up nobody who comes later', async () => {
    const { ask } = failing(false);
    await expect(ask(3)).rejects.toThrow('three');
    expect(await ask(4)).toBe(4);
  });
});
