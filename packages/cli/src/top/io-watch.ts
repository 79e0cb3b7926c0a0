import { ProcessIoSampler } from '@sysu/core';
import type { Backend } from '@sysu/core';
import type { Demand } from './sampler.js';
import type { TopSample } from './state/sample.js';

/** Samples what processes or threads read and write, each time since the sample before: the first one has no rates. */
export class IoWatch {
  readonly #backend: Backend;
  #sampler: ProcessIoSampler | null = null;
  #threads = false;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async sample({ figures, threads }: Demand): Promise<Pick<TopSample, 'records' | 'lost' | 'io'>> {
    // What a process has done so far is another figure than what its first thread has.
    if (this.#sampler === null || threads !== this.#threads) this.#sampler = new ProcessIoSampler(this.#backend);
    this.#threads = threads;
    const { records, lost, total, current } = await this.#sampler.sample(figures, { interval: 0, threads });
    return {
      // The screen keeps what has ended itself, and for longer (state/ended.ts).
      records: records.filter(({ exited }) => !exited),
      lost,
      io: { total, current, isWaitCounted: this.#backend.delayAccounting() },
    };
  }
}
