import { Incomplete } from '@sysu/core';
import type { Backend } from '@sysu/core';

// Once in so many samples all are listed: who may be seen changes without a process being started, where /proc hides
// those of others. So they are where the last time is so many milliseconds ago: after the highest number the lowest follow.
const LISTED_EVERY = 64;
const LONG_AGO = 5000;

/**
 * Which processes there are, where they have CPU clocks. Listing thousands takes milliseconds (1.5 µs each), but numbers
 * are given in ascending order: who is new has one of those that were given since.
 */
export class PidList {
  readonly #backend: Backend;
  #count = 0;
  #askedAt = -Infinity;
  /** The number given last, the time before the last one and the last time. */
  #newest: readonly [number | null, number | null] = [null, null];

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** Next time all are listed. */
  forget(): void {
    this.#count = 0;
  }

  /** In ascending order, as far as they could be listed: who was there `before` and may have ended, and who has started. */
  async next(before: Int32Array): Promise<{ pids: Int32Array; lost: number }> {
    const given = this.#given(before.length);
    if (this.#count++ % LISTED_EVERY === 0 || given === null) return this.#listed();
    const started = (await this.#alive(given)).filter((pid) => !before.includes(pid));
    return { pids: started.length === 0 ? before : Int32Array.from([...before, ...started]).sort(), lost: 0 };
  }

  /** The numbers given since the time before the last one: of a process that starts it is given before it is there. */
  #given(most: number): Int32Array | null {
    const now = performance.now();
    const isLongAgo = now - this.#askedAt > LONG_AGO;
    const [from, last] = this.#newest;
    const to = this.#backend.newestPid();
    this.#askedAt = now;
    this.#newest = [last, to];
    if (from === null || to === null || isLongAgo || to < from || to - from > most) return null;
    return Int32Array.from({ length: to - from }, (_, i) => from + 1 + i);
  }

  /** Threads have numbers as well, but no clock under them. */
  async #alive(numbers: Int32Array): Promise<number[]> {
    const alive: number[] = [];
    for await (const { pids, seconds } of this.#backend.cpuClocks(numbers)!)
      alive.push(...pids.filter((_, i) => !Number.isNaN(seconds[i])));
    return alive;
  }

  #listed(): { pids: Int32Array; lost: number } {
    try {
      return { pids: Int32Array.from(this.#backend.pids()), lost: 0 };
    } catch (error) {
      if (!(error instanceof Incomplete)) throw error;
      this.forget();
      return { pids: Int32Array.from(error.rows as number[]), lost: error.lost };
    }
  }
}
