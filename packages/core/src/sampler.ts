import { Incomplete } from './errors.js';
import type { CpuClocks, Figure, ProcessBatch, ProcessRecord, SweepOptions } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { checkInterval, pause } from './pause.js';

/** All processes at one time, with what is missing of them. */
export interface ProcessSample extends ProcessBatch {
  /** Seconds since the epoch, when the reading began. */
  time: number;
}

/** Which processes a sample has, and over what its first rates are measured. */
export interface SampleOptions extends SweepOptions {
  /**
   * How long the first sample measures rates (`cpuPercent`, `readRate`, `writeRate`, `ioPercent`), in seconds: 0.1.
   * With 0 they are null.
   */
  interval?: number;
  signal?: AbortSignal;
}

/** What a rate is the growth of, and by what a second of it is multiplied. */
const counterOf = {
  cpuPercent: { counter: 'cpuClock', scale: 100 },
  readRate: { counter: 'readBytes', scale: 1 },
  writeRate: { counter: 'writeBytes', scale: 1 },
  ioPercent: { counter: 'ioWaitTime', scale: 100 },
} as const;

type Rate = keyof typeof counterOf;
type Counter = (typeof counterOf)[Rate]['counter'];

/** What a process had counted when it was read. */
type Baseline = { time: number } & { [C in Counter]?: number | null };

/**
 * Samples all processes again and again. Rates are measured since the sample before, with a baseline that belongs to
 * this object alone; the first sample waits a short interval for one, and only if a rate was asked for.
 */
export class ProcessSampler {
  readonly #backend: Backend;
  /** Made when it is needed: most samples are the only one. */
  #before: (() => Map<number, Baseline>) | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /**
   * These figures of every process. What was lost is counted, not thrown. Rejects for the reason of an aborted
   * `signal`.
   *
   * @throws the reason of an aborted `signal`, RangeError for an interval that is below zero
   * @example const sampler = new ProcessSampler(createSystem().backend);
   * const { records } = await sampler.sample(new Set(['name', 'cpuPercent']), { interval: 0.1 });
   * records // [{ pid: 1, name: 'systemd', cpuPercent: 0.5, ... }]
   */
  async sample(
    figures: ReadonlySet<Figure>,
    { interval = 0.1, signal, ...options }: SampleOptions = {},
  ): Promise<ProcessSample> {
    const rates = (Object.keys(counterOf) as Rate[]).filter((rate) => figures.has(rate));
    if (rates.length > 0 && this.#before === null && checkInterval(interval) > 0) {
      const baseline = await this.#baseline(rates, options);
      this.#before = () => baseline;
      await pause(interval, signal);
    }
    const sample: ProcessSample = { records: [], refused: 0, lost: 0, lostCode: null, time: Date.now() / 1000 };
    for await (const batch of this.#backend.sweep(withCounters(figures, rates), options)) {
      signal?.throwIfAborted();
      sample.records.push(...batch.records);
      sample.refused += batch.refused;
      sample.lost += batch.lost;
      sample.lostCode ??= batch.lostCode;
    }
    if (rates.length > 0) this.#rate(rates, sample.records);
    // What is not counted stands at 0.
    if (rates.includes('ioPercent') && this.#backend.delayAccounting() === false)
      for (const record of sample.records) record.ioPercent = null;
    return sample;
  }

  async #baseline(rates: readonly Rate[], { threads = false, pids }: SweepOptions): Promise<Map<number, Baseline>> {
    // The clocks of all processes cost less than one file of each.
    const isOfClocks = !threads && rates.every((rate) => rate === 'cpuPercent');
    const read = isOfClocks ? this.#backend.cpuClocks(pids ?? listed(this.#backend)) : null;
    return read === null ? this.#sweptBaseline(rates, threads, pids) : baselineOf(read);
  }

  async #sweptBaseline(
    rates: readonly Rate[],
    threads: boolean,
    pids?: readonly number[],
  ): Promise<Map<number, Baseline>> {
    const baseline = new Map<number, Baseline>();
    const figures = withCounters(new Set(), rates);
    for await (const { records } of this.#backend.sweep(figures, { threads, ...(pids && { pids }) })) {
      for (const record of records) keep(baseline, record);
    }
    return baseline;
  }

  #rate(rates: readonly Rate[], records: ProcessRecord[]): void {
    const before = this.#before?.() ?? null;
    for (const record of records) {
      const own = before?.get(record.tid ?? record.pid);
      for (const rate of rates) record[rate] = before === null ? null : rateSince(own, record, rate);
    }
    this.#before = () => {
      const baseline = new Map<number, Baseline>();
      for (const record of records) keep(baseline, record);
      return baseline;
    };
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

function baselineOf({ pids, seconds, time }: CpuClocks): Map<number, Baseline> {
  const baseline = new Map<number, Baseline>();
  pids.forEach((pid, i) => {
    if (!Number.isNaN(seconds[i])) baseline.set(pid, { time, cpuClock: seconds[i]! });
  });
  return baseline;
}

function withCounters(figures: ReadonlySet<Figure>, rates: readonly Rate[]): ReadonlySet<Figure> {
  if (rates.length === 0) return figures;
  const needed = new Set<Figure>([...figures, 'sampledAt', 'age']);
  for (const rate of rates) {
    needed.delete(rate);
    needed.add(counterOf[rate].counter);
  }
  return needed;
}

function keep(baseline: Map<number, Baseline>, record: ProcessRecord): void {
  const { pid, tid, sampledAt, cpuClock = null, readBytes = null, writeBytes = null, ioWaitTime = null } = record;
  baseline.set(tid ?? pid, { time: sampledAt!, cpuClock, readBytes, writeBytes, ioWaitTime });
}

/** A process that started after the baseline, be it under a pid used before, is measured over its life. */
function rateSince(before: Baseline | undefined, record: ProcessRecord, rate: Rate): number | null {
  const { counter, scale } = counterOf[rate];
  const [now, then, { age, sampledAt }] = [record[counter] ?? null, before?.[counter] ?? null, record];
  if (now === null) return null;
  const elapsed = before === undefined ? Infinity : sampledAt! - before.time;
  if (typeof age === 'number' && age < elapsed) return growth(now, age, scale);
  return then === null ? null : growth(now - then, elapsed, scale);
}

function growth(by: number, over: number, scale: number): number | null {
  // Start times step by 10 ms: over less than that nothing can be known. What ran back is no counter.
  return by >= 0 && over >= 0.01 ? (by / over) * scale : null;
}
