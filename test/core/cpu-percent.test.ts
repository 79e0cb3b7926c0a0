import fc from 'fast-check';
import { expect, test } from 'vitest';
import { busyPercent, timesPercent } from '../../packages/core/src/cpu-percent.js';
import type { CpuTimes } from '../../packages/core/src/model/cpu.js';

const zero: CpuTimes = {
  user: 0,
  system: 0,
  idle: 0,
  nice: 0,
  iowait: 0,
  irq: 0,
  softirq: 0,
  steal: 0,
  guest: 0,
  guestNice: 0,
};

function busy(before: Partial<CpuTimes>, after: Partial<CpuTimes>): number | null {
  return busyPercent({ ...zero, ...before }, { ...zero, ...after });
}

test('busy is all but idle and waiting for disks', () => {
  expect(busy({}, { user: 1, system: 1, idle: 6, iowait: 2 })).toBe(20);
  expect(busy({}, { user: 1, idle: 2 })).toBe(33.3);
  expect(busy({ user: 5, idle: 100 }, { user: 5, idle: 101 })).toBe(0);
});

test('guests run within user and nice, and count once (psutil #940)', () => {
  expect(busy({}, { user: 3, guest: 3, nice: 1, guestNice: 1, idle: 4 })).toBe(50);
});

test('a counter that went backwards stood still (psutil #392, #645, #1210)', () => {
  expect(busy({ iowait: 10, steal: 5 }, { iowait: 8, steal: 4, user: 1, idle: 1 })).toBe(50);
});

test('between two samples in the same tick nothing is known (psutil #973, #1330)', () => {
  expect(busy({ user: 1 }, { user: 1 })).toBeNull();
  expect(timesPercent(zero, zero)).toBeNull();
});

test('what the system does not count stays unknown', () => {
  const before = { ...zero, steal: null, iowait: null };
  expect(busyPercent(before, { ...before, user: 1, idle: 1 })).toBe(50);
  expect(timesPercent(before, { ...before, user: 1, idle: 3 })).toMatchObject({
    user: 25,
    idle: 75,
    steal: null,
    nice: 0,
  });
});

test('shares are between 0 and 100, and those of all modes make up the whole', () => {
  const seconds = fc.nat({ max: 1e6 }).map((ticks) => ticks / 100);
  const times = fc
    .tuple(seconds, seconds, seconds, seconds, seconds)
    .map(([user, system, idle, iowait, steal]): CpuTimes => ({ ...zero, user, system, idle, iowait, steal }));
  fc.assert(
    fc.property(times, times, (before, after) => {
      const shares = timesPercent(before, after);
      if (shares === null) return;
      const all = Object.values(shares) as number[];
      expect(Math.min(...all, busyPercent(before, after)!)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...all, busyPercent(before, after)!)).toBeLessThanOrEqual(100);
      // Each is rounded to one decimal.
      expect(Math.abs(all.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.6);
    }),
  );
});
