import type { AnyField } from './field.js';
import type { Figure, ProcessRecord } from './model/process.js';
import { checkInterval, pause } from './pause.js';
import type { Backend } from './platform/backend.js';
import { sampleRows } from './process-rows.js';
import type { ProcessRow } from './process-rows.js';
import { ProcessSampler } from './sampler.js';
import { fieldsNamed } from './select.js';
import { ratesOf, readCounters } from './system-sample.js';
import type { SystemCounters, SystemRates } from './system-sample.js';
import { processes as table } from './tables/processes.js';

/** The machine and its processes at one time, with rates since the sample before. */
export interface SystemSample<C extends string> extends SystemRates {
  /** Seconds since the epoch. */
  time: number;
  /** The columns asked for of every process, by pid; their rates too are since the sample before. */
  processes: ProcessRow<C>[];
  /** How many processes are known to be missing from them. */
  lost: number;
}

/** What is sampled. */
export interface SamplerOptions<C extends string> {
  /** Columns of the process table. Without any, no process is looked at. */
  columns?: readonly C[];
  /** Seconds on a clock that is never set. */
  now?: () => number;
}

/** What is sampled, how often, and how long. */
export interface WatchOptions<C extends string> extends SamplerOptions<C> {
  /** Seconds from one sample to the next: 1. */
  interval?: number;
  signal?: AbortSignal;
}

/**
 * Samples the whole machine again and again. Rates are measured since the sample before, with a baseline that belongs
 * to this object alone: one sample, however long it is used.
 */
export class Sampler<C extends string = never> implements Disposable {
  readonly #backend: Backend;
  readonly #fields: readonly AnyField<ProcessRecord, Figure>[];
  readonly #now: () => number;
  #processes: ProcessSampler;
  #before: SystemCounters | null = null;

  /**
   * Throws UnknownName for a column.
   *
   * @throws UnknownName for a column
   * @example const sampler = new Sampler(createSystem().backend, { columns: ['pid'] });
   * (await sampler.sample()).processes // [{ pid: 1 }]
   */
  constructor(backend: Backend, { columns = [], now = monotonic }: SamplerOptions<C> = {}) {
    this.#backend = backend;
    this.#fields = fieldsNamed(table, columns);
    this.#now = now;
    this.#processes = new ProcessSampler(backend);
  }

  /**
   * In the first sample every rate is null.
   *
   * @throws the reason of an aborted `signal`
   * @example await new Sampler(createSystem().backend).sample() // { time: 1767182400.5, processes: [], lost: 0, ... }
   */
  async sample({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<SystemSample<C>> {
    signal?.throwIfAborted();
    const before = this.#before;
    const now = readCounters(this.#backend, this.#now(), before);
    this.#before = now;
    const time = Date.now() / 1000;
    const { rows, lost } = await this.#sampleProcesses(signal);
    return { time, ...ratesOf(before, now), processes: rows, lost };
  }

  /**
   * Forgets the baseline: the next sample is a first one again.
   *
   * @example const sampler = createSystem().sampler();
   * sampler[Symbol.dispose]();
   * (await sampler.sample()).elapsed // null
   */
  [Symbol.dispose](): void {
    this.#before = null;
    this.#processes = new ProcessSampler(this.#backend);
  }

  async #sampleProcesses(signal?: AbortSignal): Promise<{ rows: ProcessRow<C>[]; lost: number }> {
    if (this.#fields.length === 0) return { rows: [], lost: 0 };
    return sampleRows<C>(this.#processes, this.#fields, { interval: 0, ...(signal && { signal }) });
  }
}

/**
 * A sample each interval, the first after one. Samples are taken when they are asked for, and keep to the interval as
 * long as they are asked for in time. Aborting rejects with the signal's reason; leaving the loop ends it.
 */
export function watch<C extends string = never>(
  backend: Backend,
  { interval = 1, signal, ...options }: WatchOptions<C> = {},
): AsyncGenerator<SystemSample<C>> & AsyncDisposable {
  if (checkInterval(interval) === 0) throw new RangeError('watch needs an interval');
  const samples = sampleEach(backend, interval, signal, options);
  return Object.assign(samples, { [Symbol.asyncDispose]: async () => void (await samples.return(undefined)) });
}

async function* sampleEach<C extends string>(
  backend: Backend,
  interval: number,
  signal: AbortSignal | undefined,
  options: SamplerOptions<C>,
): AsyncGenerator<SystemSample<C>> {
  const { now = monotonic } = options;
  const sampler = new Sampler(backend, options);
  await sampler.sample({ signal });
  for (let due = now() + interval; ; due = Math.max(due + interval, now())) {
    await pause(Math.max(0, due - now()), signal);
    yield await sampler.sample({ signal });
  }
}

function monotonic(): number {
  return performance.now() / 1000;
}
