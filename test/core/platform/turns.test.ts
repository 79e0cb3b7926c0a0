import { expect, test } from 'vitest';
import { inTurns } from '../../../packages/core/src/platform/turns.js';

/** Visits so many items, each of which takes so many milliseconds; how often the event loop had turned at each. */
async function turnsAt(count: number, milliseconds: number): Promise<number[]> {
  let turns = 0;
  let ticking = setImmediate(function tick() {
    turns++;
    ticking = setImmediate(tick);
  });
  const seen: number[] = [];
  await inTurns(Array.from({ length: count }).keys(), (item) => {
    expect(item).toBe(seen.length);
    seen.push(turns);
    for (const end = performance.now() + milliseconds; performance.now() < end;);
  });
  clearImmediate(ticking);
  return seen;
}

test('all items are visited in order, and the event loop turns before the first', async () => {
  const seen = await turnsAt(1000, 0);
  expect(seen).toHaveLength(1000);
  expect(seen[0]).toBeGreaterThan(0);
});

test('where they take long, it turns after every 64', async () => {
  const seen = await turnsAt(256, 0.05);
  expect(new Set(seen.filter((_, i) => i % 64 === 0)).size).toBe(4);
});

test('of nothing nothing is visited', async () => {
  expect(await turnsAt(0, 0)).toEqual([]);
});
