import { Incomplete } from './errors.js';
import type { CpuClocks, Figure, ProcessBatch, ProcessRecord, SweepOptions } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { checkInterval, pause } from './pause.js';

/** All processes at one time, with what is missing of them. */
export interface ProcessSample extends ProcessBatch {
  /** Seconds since the epoch, when the reading began. */
  time: number;
}

export interface SampleOptions extends SweepOptions {
  /** How long the first sample measures rates such as `cpuPercent`, in seconds: 0.1. With 0 they are null. */
  interval?: number;
  signal?: AbortSignal;
}

interface Clock {
  seconds: number;
  time: number;
}

/**
 * Samples all processes again and again. Rates are measured since the sample before, with a baseline that belongs to
 * this object alone; the first sample waits a short interval for one, and only if a rate was asked for.
 */
export class ProcessSampler {
  readonly #backend: Backend;
  #clocks: Map<number, Clock> | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async sample(
    figures: ReadonlySet<Figure>,
    { interval = 0.1, signal, ...options }: SampleOptions = {},
  ): Promise<ProcessSample> {
    const rates = figures.has('cpuPercent');
    if (rates && this.#clocks === null && checkInterval(interval) > 0) {
      this.#clocks = await this.#baseline(options);
      await pause(interval, signal);
    }
    const sample: ProcessSample = { records: [], refused: 0, lost: 0, lostCode: null, time: Date.now() / 1000 };
    for await (const batch of this.#backend.sweep(rates ? withClocks(figures) : figures, options)) {
      signal?.throwIfAborted();
      sample.records.push(...batch.records);
      sample.refused += batch.refused;
      sample.lost += batch.lost;
      sample.lostCode ??= batch.lostCode;
    }
    if (rates) this.#rate(sample.records);
    return sample;
  }

  async #baseline({ threads = false, pids }: SweepOptions): Promise<Map<number, Clock>> {
    const read = threads ? null : this.#backend.cpuClocks(pids ?? listed(this.#backend));
    return read === null ? this.#sweptBaseline(threads, pids) : clocksOf(read);
  }

  async #sweptBaseline(threads: boolean, pids?: readonly number[]): Promise<Map<number, Clock>> {
    const clocks = new Map<number, Clock>();
    const figures: ReadonlySet<Figure> = new Set(['cpuClock', 'sampledAt']);
    for await (const { records } of this.#backend.sweep(figures, { threads, ...(pids && { pids }) })) {
      for (const record of records) keep(clocks, record);
    }
    return clocks;
  }

  #rate(records: ProcessRecord[]): void {
    const clocks = new Map<number, Clock>();
    for (const record of records) {
      record.cpuPercent =
        this.#clocks === null ? null : percentSince(this.#clocks.get(record.tid ?? record.pid), record);
      keep(clocks, record);
    }
    this.#clocks = clocks;
  }
}

/** As far as they could be listed: what is missing, the sweep will tell. */
function listed(backend: Backend): readonly number[] {
  try {
    return backend.pids();
  } catch (error) {
    if (error instanceof Incomplete) return error.rows as number[];
    throw error;
  }
}

function clocksOf({ pids, seconds, time }: CpuClocks): Map<number, Clock> {
  const clocks = new Map<number, Clock>();
  pids.forEach((pid, i) => {
    if (!Number.isNaN(seconds[i])) clocks.set(pid, { seconds: seconds[i]!, time });
  });
  return clocks;
}

function withClocks(figures: ReadonlySet<Figure>): Set<Figure> {
  const needed = new Set<Figure>([...figures, 'cpuClock', 'sampledAt', 'age']);
  needed.delete('cpuPercent');
  return needed;
}

function keep(clocks: Map<number, Clock>, { pid, tid, cpuClock, sampledAt }: ProcessRecord): void {
  if (cpuClock !== null && cpuClock !== undefined) clocks.set(tid ?? pid, { seconds: cpuClock, time: sampledAt! });
}

/** A process that started after the baseline, be it under a pid used before, is measured over its life. */
function percentSince(before: Clock | undefined, { cpuClock, sampledAt, age }: ProcessRecord): number | null {
  if (cpuClock === null || cpuClock === undefined) return null;
  const elapsed = before === undefined ? Infinity : sampledAt! - before.time;
  if (typeof age === 'number' && age < elapsed) return share(cpuClock, age);
  return before === undefined ? null : share(cpuClock - before.seconds, elapsed);
}

function share(used: number, over: number): number | null {
  // Start times step by 10 ms: over less than that no share can be known. A clock that ran back is no clock.
  return used >= 0 && over >= 0.01 ? (used / over) * 100 : null;
}
