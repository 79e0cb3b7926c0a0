import { pause } from './pause.js';
import type { Backend } from './platform/backend.js';
import { ratesBetween } from './rates.js';
import type { Rates } from './rates.js';

/** What was counted at the end of a time, and at its beginning. */
export interface Span<C> {
  /** null: it began with the boot, when everything stood at 0. */
  before: C | null;
  after: C;
  /** null where the system does not tell since when it runs. */
  seconds: number | null;
}

/** Over what a sample of counters is measured. */
export interface SpanOptions {
  /** Seconds that the first span lasts: 1. The later ones begin where the last one ended. */
  interval?: number;
  /** Let the first one begin with the boot. */
  sinceBoot?: boolean;
  signal?: AbortSignal;
}

interface Look<C> {
  counters: C;
  time: number;
}

/**
 * Counters over one span of time after another. A machine that was written down at one moment has no other span than
 * that since its boot.
 */
export class Spans<C> {
  readonly #backend: Backend;
  readonly #read: () => C;
  #before: Look<C> | null = null;

  constructor(backend: Backend, read: () => C) {
    this.#backend = backend;
    this.#read = read;
  }

  async next({ interval = 1, sinceBoot = false, signal }: SpanOptions = {}): Promise<Span<C>> {
    if (this.#before === null && !sinceBoot) {
      this.#before = this.#look();
      if (this.#before !== null) await pause(interval, signal);
    }
    const before = this.#before;
    this.#before = this.#look();
    const after = this.#before?.counters ?? this.#read();
    if (before === null || this.#before === null) return { before: null, after, seconds: this.#backend.uptime() };
    return { before: before.counters, after, seconds: this.#before.time - before.time };
  }

  #look(): Look<C> | null {
    const time = this.#backend.monotonic();
    return time === null ? null : { time, counters: this.#read() };
  }
}

/** What some of the counters grew by in a second of the span: null for what was not there when it began. */
export function ratesOver<C, T extends object>(
  { before, after, seconds }: Span<C>,
  of: (counters: C) => T | undefined,
): Rates<T> {
  const now = of(after)!;
  return ratesBetween(before === null ? zeros(now) : of(before), now, seconds ?? 0);
}

/** The same counters before anything was counted. */
export function zeros<T extends object>(counters: T): T {
  const values = Object.entries(counters).map(([name, value]: [string, number | null]) => [name, value && 0]);
  return Object.fromEntries(values) as T;
}
