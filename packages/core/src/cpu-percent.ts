import type { CpuTimes } from './model/cpu.js';
import { round } from './numbers.js';

/**
 * Share of the time between two samples in which the CPU was busy: all modes but idle and iowait. The guest's time
 * is contained in user and nice. Counters that went backwards (iowait may) count as standing still.
 * null when no time has passed.
 */
export function busyPercent(before: CpuTimes, after: CpuTimes): number | null {
  const times = difference(before, after);
  const total = totalOf(times);
  const busy = total - times.idle - (times.iowait ?? 0);
  return total > 0 ? round((busy / total) * 100, 1) : null;
}

/** The same for each mode. */
export function timesPercent(before: CpuTimes, after: CpuTimes): CpuTimes | null {
  const shares = timesShares(before, after);
  return shares === null ? null : mapTimes(shares, (percent) => Math.min(100, round(percent, 1)));
}

/** In full precision. */
export function timesShares(before: CpuTimes, after: CpuTimes): CpuTimes | null {
  const times = difference(before, after);
  const total = totalOf(times);
  return total > 0 ? mapTimes(times, (seconds) => (seconds / total) * 100) : null;
}

/** The same by the number of the CPU: null for one that was offline at either time. */
export function forEachCpu<R>(
  compare: (before: CpuTimes, after: CpuTimes) => R | null,
): (before: readonly (CpuTimes | null)[], after: readonly (CpuTimes | null)[]) => (R | null)[] {
  return (before, after) =>
    after.map((times, cpu) => {
      const earlier = before[cpu] ?? null;
      return times === null || earlier === null ? null : compare(earlier, times);
    });
}

function difference(before: CpuTimes, after: CpuTimes): CpuTimes {
  return mapTimes(after, (seconds, mode) => Math.max(0, seconds - (before[mode] ?? 0)));
}

function totalOf(times: CpuTimes): number {
  const sum = Object.values(times).reduce<number>((total, seconds: number | null) => total + (seconds ?? 0), 0);
  return sum - (times.guest ?? 0) - (times.guestNice ?? 0);
}

function mapTimes(times: CpuTimes, of: (seconds: number, mode: keyof CpuTimes) => number): CpuTimes {
  const entries = Object.entries(times) as [keyof CpuTimes, number | null][];
  return Object.fromEntries(
    entries.map(([mode, seconds]) => [mode, seconds === null ? null : of(seconds, mode)]),
  ) as unknown as CpuTimes;
}
