// Windows counts 100 nanoseconds: durations from 0, times since 1601.
const TICKS = 1e7;
/** From 1601 until 1970, in seconds. */
const EPOCH = 11644473600;

export function secondsOf(ticks: number): number {
  return ticks / TICKS;
}

/**
 * Microseconds since 1970, of a time in ticks: as exact as a number holds it. What an identity compares is always made
 * here, so that the same time makes the same number.
 */
export function microsecondsOf(time: number): number {
  return Math.round(time / 10) - EPOCH * 1e6;
}

/** Seconds since 1970; null for 0, as the first processes have it. */
export function epochOf(time: number): number | null {
  return time === 0 ? null : microsecondsOf(time) / 1e6;
}
