import { checkInterval, pause } from './pause.js';

/** Measure over an interval. */
export interface Over {
  /** Seconds to measure over. */
  interval: number;
  signal?: AbortSignal;
}

/** A figure between two samples: since the last call on this object, or over an interval. */
export class Between<S, R> {
  readonly #sample: () => S;
  readonly #compare: (before: S, after: S) => R;
  #before: S | null = null;

  constructor(sample: () => S, compare: (before: S, after: S) => R) {
    this.#sample = sample;
    this.#compare = compare;
  }

  /** null the first time. */
  sinceLast(): R | null {
    const before = this.#before;
    this.#before = this.#sample();
    return before === null ? null : this.#compare(before, this.#before);
  }

  /** Leaves the baseline of `sinceLast` alone. */
  async over({ interval, signal }: Over): Promise<R> {
    checkInterval(interval);
    const before = this.#sample();
    await pause(interval, signal);
    return this.#compare(before, this.#sample());
  }
}
