import type { ListedProcess } from './process-list.js';
import type { Moment } from './processes.js';

/** A struct timeval. */
export function seconds(whole: number, microseconds: number): number {
  return whole + microseconds / 1e6;
}

/** Seconds since 1970; null where the kernel has forgotten it, as those of OpenBSD and NetBSD have of a zombie. */
export function startOf({ startSeconds, startMicroseconds }: ListedProcess): number | null {
  return startSeconds === 0 ? null : seconds(startSeconds, startMicroseconds);
}

export function ageOf(row: ListedProcess, { time }: Moment): number | null {
  const start = startOf(row);
  return start === null ? null : Math.max(0, time - start);
}

/** Of its life, what it has spent on CPUs: percent of one. */
export function cpuAverageOf(row: ListedProcess, moment: Moment, cpuTime: number): number | null {
  const age = ageOf(row, moment);
  return age === null || age === 0 ? null : (cpuTime / age) * 100;
}
