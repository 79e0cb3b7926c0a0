import type { LoadAverage } from '../../model/cpu.js';
import { round } from '../../numbers.js';
import { codeOf } from '../error-codes.js';

/** Seconds from one count to the next, as in Linux. */
const EVERY = 5;
/** How much of an average is left after that time: of 1, 5 and 15 minutes. */
const KEPT = [60, 300, 900].map((seconds) => Math.exp(-EVERY / seconds));

/**
 * Averages of how many threads wait for a processor, as psutil makes them up on Windows: from the first question on they
 * are counted every 5 seconds, and before the first count nothing is known. What counts keeps no program from ending.
 */
export class LoadAverages {
  readonly #count: () => Promise<number>;
  #averages: number[] | null = null;
  #isCounting = false;

  constructor(count: () => Promise<number>) {
    this.#count = count;
  }

  /** null while nothing is known, and where performance counters are switched off. */
  now(): LoadAverage | null {
    if (!this.#isCounting) setInterval(() => void this.#sample(), EVERY * 1000).unref();
    this.#isCounting = true;
    return (this.#averages?.map((average) => round(average, 2)) as LoadAverage | undefined) ?? null;
  }

  async #sample(): Promise<void> {
    try {
      const waiting = await this.#count();
      const before = this.#averages ?? KEPT.map(() => 0);
      this.#averages = KEPT.map((kept, i) => before[i]! * kept + waiting * (1 - kept));
    } catch (error) {
      codeOf(error);
    }
  }
}
