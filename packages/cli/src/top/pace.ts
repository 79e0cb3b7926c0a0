// Of the time that passes.
const SHARE = 0.05;

/** Does something again and again, but the more seldom the longer it takes. */
export class Pace {
  readonly #now: () => number;
  #next = -Infinity;

  /** Time in any unit. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** null, without doing it, where it would take more than its share of the time. */
  async take<T>(work: () => Promise<T>): Promise<T | null> {
    const start = this.#now();
    if (start < this.#next) return null;
    const result = await work();
    const end = this.#now();
    this.#next = end + (end - start) / SHARE;
    return result;
  }
}
