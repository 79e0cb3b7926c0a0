import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../../packages/cli/src/top/recording/frame.js';
import type { Frame } from '../../../../packages/cli/src/top/recording/frame.js';
import { goalAt } from '../../../../packages/cli/src/top/recording/frames.js';
import { BYTES, Past, SECONDS } from '../../../../packages/cli/src/top/recording/past.js';
import { Player } from '../../../../packages/cli/src/top/recording/player.js';
import { endedAfter } from '../../../../packages/cli/src/top/state/ended.js';
import type { Ended } from '../../../../packages/cli/src/top/state/ended.js';
import { LONGEST, withPoint } from '../../../../packages/cli/src/top/state/history.js';
import type { Point } from '../../../../packages/cli/src/top/state/history.js';
import type { TopSample } from '../../../../packages/cli/src/top/state/sample.js';
import { framesOf, samples, sorted, START } from './made-recording.js';

const nothing = Buffer.alloc(0);
const [sample] = samples(1) as [TopSample];

/** A frame a second, every 60th whole, with so many bytes. */
function empty(i: number, bytes = 0): Frame {
  return frameOf({ isWhole: i % 60 === 0, time: START + i, before: i }, nothing, Buffer.alloc(bytes));
}

function add(past: Past, frame: Frame): void {
  past.add({ ...sample, time: frame.head.time });
  past.compress(frame);
}

describe('the past', () => {
  test('reaches ten minutes back, and hardly farther', () => {
    const past = new Past();
    for (let i = 0; i < 5000; i++) {
      add(past, empty(i));
      const seconds = past.last - past.first;
      expect(past.head(past.first).isWhole).toBe(true);
      expect(seconds).toBeLessThan(SECONDS + 60);
      if (i >= SECONDS) expect(seconds).toBeGreaterThanOrEqual(SECONDS);
    }
    expect(past.last).toBe(4999);
  });

  test('takes no more memory than it may', () => {
    const past = new Past();
    for (let i = 0; i < 400; i++) {
      add(past, empty(i, 2 ** 17));
      expect(past.bytes).toBeLessThanOrEqual(BYTES + 2 ** 17);
    }
    expect(past.head(past.first).isWhole).toBe(true);
    expect(past.last).toBe(399);
  });
});

describe('a moment is as it was when it was now', async () => {
  const all = samples(150);
  const past = new Past();
  for (const each of all) past.add(each);
  // Of the last ones no frames are made yet.
  for (const frame of await framesOf(all.slice(0, 143))) past.compress(frame);

  /** What the screen was made of after each sample. */
  const seen: { points: readonly Point[]; ended: readonly Ended[] }[] = [];
  all.forEach((sample, i) => {
    const before = seen[i - 1] ?? { points: [], ended: [] };
    seen.push({
      points: withPoint(before.points, sample),
      ended: endedAfter(before.ended, all[i - 1] ?? null, sample),
    });
  });

  test.each([
    ['forward', all.map((_, i) => i)],
    ['back', all.map((_, i) => all.length - 1 - i)],
    ['anywhere', all.map((_, i) => (i * 67) % all.length)],
  ])('%s', (_what, order) => {
    const player = new Player(past);
    for (const at of order) {
      const { sample, points, ended, place } = player.moment(at);
      expect(sorted(sample)).toEqual(sorted(all[at]!));
      expect(points).toEqual(seen[at]!.points.slice(-LONGEST));
      const byPid = (list: readonly Ended[]): unknown[] => list.toSorted((a, b) => a.record.pid - b.record.pid);
      expect(byPid(ended)).toEqual(byPid(seen[at]!.ended));
      expect(place).toEqual({ at, first: 0, last: 149, latest: START + 149 });
    }
  });
});

describe('where to go', () => {
  const past = new Past();
  for (let i = 0; i < 700; i++) add(past, empty(i));

  test.each([
    [{ by: -1 }, 399],
    [{ by: 10 }, 410],
    [{ by: -1e6 }, 60],
    [{ by: 1e6 }, 699],
    ['first', 60],
    ['last', 699],
    [{ time: START + 300.5 }, 300],
    [{ time: START - 1 }, 60],
    [{ time: START + 1e6 }, 699],
  ] as const)('%o', (goal, at) => {
    expect(goalAt(past, 400, goal)).toBe(at);
  });
});
