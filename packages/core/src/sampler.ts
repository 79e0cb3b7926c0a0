import { Baseline } from './baseline.js';
import type { Counter } from './baseline.js';
import type { Figure, ProcessBatch, ProcessRecord, SweepOptions } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { turn } from './platform/turns.js';
import { checkInterval, pause } from './pause.js';
import { mayExist } from './process-reader.js';

/** Which processes a sample has, and over what its first rates are measured. */
export interface SampleOptions extends SweepOptions {
  /**
   * How long the first sample measures rates (`cpuPercent`, `readRate`, `writeRate`, `ioPercent`), in seconds: 0.1.
   * With 0 they are null.
   */
  interval?: number;
  signal?: AbortSignal;
}

type Rate = 'cpuPercent' | 'readRate' | 'writeRate' | 'ioPercent';

/** What a rate is the growth of, and by what a second of it is multiplied. */
export const counterOf: Readonly<Record<Rate, { counter: Counter; scale: number }>> = {
  cpuPercent: { counter: 'cpuClock', scale: 100 },
  readRate: { counter: 'readBytes', scale: 1 },
  writeRate: { counter: 'writeBytes', scale: 1 },
  ioPercent: { counter: 'ioWaitTime', scale: 100 },
};

/**
 * Samples all processes again and again. Rates are measured since the sample before, with a baseline that belongs to
 * this object alone; the first sample waits a short interval for one, and only if a rate was asked for.
 */
export class ProcessSampler {
  readonly #backend: Backend;
  #before: Baseline | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /**
   * These figures of every process, or of those among `pids`: a number that is a thread's has no record. What was lost
   * is counted, not thrown. Rejects for the reason of an aborted `signal`.
   *
   * @throws the reason of an aborted `signal`, RangeError for an interval that is below zero
   * @example const sampler = new ProcessSampler(createSystem().backend);
   * const { records } = await sampler.sample(new Set(['name', 'cpuPercent']), { interval: 0.1 });
   * records // [{ pid: 1, name: 'systemd', cpuPercent: 0.5, ... }]
   */
  async sample(figures: ReadonlySet<Figure>, options: SampleOptions = {}): Promise<ProcessBatch> {
    const sample: ProcessBatch = { records: [], refused: 0, lost: 0, lostCode: null };
    for await (const { records, refused, lost, lostCode } of this.batches(figures, options)) {
      sample.records.push(...records);
      sample.refused += refused;
      sample.lost += lost;
      sample.lostCode ??= lostCode;
    }
    return sample;
  }

  /**
   * The same, a batch at a time: who needs little of each record need not hold all of them.
   *
   * @throws the reason of an aborted `signal`, RangeError for an interval that is below zero
   * @example const sampler = new ProcessSampler(createSystem().backend);
   * for await (const { records } of sampler.batches(new Set(['name'])))
   *   console.log(records); // [{ pid: 1, name: 'systemd', ... }]
   */
  async *batches(
    figures: ReadonlySet<Figure>,
    { interval = 0.1, signal, pids, ...others }: SampleOptions = {},
  ): AsyncGenerator<ProcessBatch> {
    const options = { ...others, ...(pids && { pids: await processesAmong(pids, this.#backend) }) };
    const rates = (Object.keys(counterOf) as Rate[]).filter((rate) => figures.has(rate));
    if (rates.length > 0 && this.#before === null && checkInterval(interval) > 0) {
      this.#before = await this.#baseline(rates, options);
      await pause(interval, signal);
    }
    const now = baselineFor(rates);
    // What is not counted stands at 0.
    const uncounted = rates.includes('ioPercent') && this.#backend.delayAccounting() === false;
    for await (const batch of this.#backend.sweep(withCounters(figures, rates), options)) {
      signal?.throwIfAborted();
      if (rates.length > 0) for (const record of batch.records) this.#rate(rates, record, now);
      if (uncounted) for (const record of batch.records) record.ioPercent = null;
      yield batch;
    }
    if (rates.length > 0) this.#before = now;
  }

  async #baseline(rates: readonly Rate[], { threads = false, pids }: SweepOptions): Promise<Baseline> {
    // The clocks of all processes cost less than one file of each.
    const isOfClocks = !threads && rates.every((rate) => rate === 'cpuPercent');
    const clocks = isOfClocks ? this.#backend.cpuClocks(pids) : null;
    const baseline = baselineFor(rates);
    if (clocks !== null) {
      for await (const some of clocks) baseline.keepClocks(some);
      return baseline;
    }
    for await (const { records } of this.#backend.sweep(withCounters(new Set(), rates), {
      threads,
      ...(pids && { pids }),
    }))
      for (const record of records) baseline.keep(record);
    return baseline;
  }

  #rate(rates: readonly Rate[], record: ProcessRecord, now: Baseline): void {
    const before = this.#before;
    const place = before?.placeOf(record.tid ?? record.pid) ?? -1;
    for (const rate of rates) record[rate] = before === null ? null : rateSince(before, place, record, rate);
    now.keep(record);
  }
}

// So many take 2 ms.
const AT_ONCE = 512;

/** Those that are processes: a thread has a folder in /proc as well, and is none. */
async function processesAmong(pids: readonly number[], backend: Backend): Promise<number[]> {
  const processes: number[] = [];
  for (const [i, pid] of pids.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await turn();
    if (mayExist(pid, backend) && backend.pidExists(pid)) processes.push(pid);
  }
  return processes;
}

function baselineFor(rates: readonly Rate[]): Baseline {
  return new Baseline(rates.map((rate) => counterOf[rate].counter));
}

function withCounters(figures: ReadonlySet<Figure>, rates: readonly Rate[]): ReadonlySet<Figure> {
  if (rates.length === 0) return figures;
  // The rates too, which no backend knows: so that there is room for them in each record.
  return new Set<Figure>([...figures, 'sampledAt', 'age', ...rates.map((rate) => counterOf[rate].counter)]);
}

/** A process that started after the baseline, be it under a pid used before, is measured over its life. */
function rateSince(before: Baseline, place: number, record: ProcessRecord, rate: Rate): number | null {
  const { counter, scale } = counterOf[rate];
  const { [counter]: now, age, sampledAt } = record;
  if (now === null || now === undefined) return null;
  const elapsed = place < 0 ? Infinity : sampledAt! - before.timeAt(place);
  if (typeof age === 'number' && age < elapsed) return growth(now, age, scale);
  return place < 0 ? null : growth(now - before.countAt(place, counter), elapsed, scale);
}

function growth(by: number, over: number, scale: number): number | null {
  // Start times step by 10 ms: over less than that nothing can be known. What ran back is no counter.
  return by >= 0 && over >= 0.01 ? (by / over) * scale : null;
}
