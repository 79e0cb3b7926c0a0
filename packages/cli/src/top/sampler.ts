import { ProcessSampler } from '@sysu/core';
import type { Figure, Sampler, System } from '@sysu/core';
import { IoWatch } from './io-watch.js';
import { ProcessWatch } from './process-watch.js';
import { tasksOf } from './state/sample.js';
import type { TopSample } from './state/sample.js';

/** What the screen needs of every process. */
export interface Demand {
  figures: ReadonlySet<Figure>;
  /** A record for each thread instead of each process. */
  threads: boolean;
  /** The processes on the screen, which are read now and then whether they ran or not. */
  visible: readonly number[];
  /** Those that an action would be about, which are read each time. */
  chosen: readonly number[];
}

type Processes = Pick<TopSample, 'records' | 'lost'> & Partial<Pick<TopSample, 'io'>>;

type Seldom = Pick<TopSample, 'swap' | 'hostname' | 'temperatures' | 'batteries'>;

// Of what hardly changes, in seconds.
const SELDOM = 5;

const rates: readonly Figure[] = ['readRate', 'writeRate', 'ioPercent'];

/** Samples everything the screen shows, again and again; rates are since the sample before. */
export class TopSampler {
  readonly #system: System;
  readonly #machine: Sampler;
  readonly #processes: ProcessWatch;
  readonly #io: IoWatch | null;
  #whole: ProcessSampler;
  #seldom: Seldom | null = null;
  #seldomReadAt = -Infinity;

  /** With `ofIo` the records are those of iotop. */
  constructor(system: System, ofIo = false) {
    this.#system = system;
    this.#machine = system.sampler();
    this.#processes = new ProcessWatch(system.backend);
    this.#io = ofIo ? new IoWatch(system.backend) : null;
    this.#whole = new ProcessSampler(system.backend);
  }

  /** Of processes that are not on the screen yet the figures that decide which ones will be. */
  begin(demand: Demand, order: ReadonlySet<Figure>): Promise<TopSample> {
    return this.sample(this.#isWatched(demand) ? { ...demand, figures: order } : demand);
  }

  /** The sample of begin() with all that is shown of some processes, or of all. */
  async complete(sample: TopSample, demand: Demand, pids: readonly number[] | null): Promise<TopSample> {
    if (!this.#isWatched(demand)) return sample;
    return { ...sample, records: await this.#processes.complete(demand.figures, pids) };
  }

  async sample(demand: Demand): Promise<TopSample> {
    const { backend } = this.#system;
    const time = Date.now() / 1000;
    // While processes are read on other threads there is time for the machine.
    const [{ records, lost, io = null }, machine] = await Promise.all([
      this.#io?.sample(demand) ?? this.#sampleProcesses(demand),
      this.#machine.sample(),
    ]);
    return {
      ...machine,
      time,
      records,
      lost,
      io,
      tasks: tasksOf(records),
      memory: backend.virtualMemory(),
      load: backend.getloadavg(),
      pressure: backend.pressure(),
      uptime: backend.uptime(),
      ...this.#readSeldom(),
    };
  }

  async #sampleProcesses(demand: Demand): Promise<Processes> {
    if (this.#isWatched(demand)) return this.#processes.sample(demand);
    const { figures, threads } = demand;
    return this.#whole.sample(figures, { interval: 0, threads });
  }

  /** Rates of reading and writing, and threads, take a look at everything; for the rest those that ran are enough. */
  #isWatched({ figures, threads }: Demand): boolean {
    const isOfAll = this.#io !== null || threads || rates.some((rate) => figures.has(rate));
    return !isOfAll && this.#processes.isPossible();
  }

  /** Swap space each time where there is any: it hardly ever appears. */
  #readSeldom(): Seldom {
    const { backend } = this.#system;
    const now = performance.now() / 1000;
    const isDue = now - this.#seldomReadAt >= SELDOM;
    const before = this.#seldom;
    const swap = before === null || isDue || before.swap.total > 0 ? backend.swapMemory() : before.swap;
    const hostname = before === null || isDue ? backend.kernel().hostname : before.hostname;
    this.#seldom = { temperatures: {}, batteries: [], ...before, swap, hostname };
    if (isDue) this.#readSensors(now);
    return this.#seldom;
  }

  /** Drivers take milliseconds to answer, and nobody waits for them: they are in the sample after that. */
  #readSensors(now: number): void {
    this.#seldomReadAt = now;
    const { backend } = this.#system;
    void Promise.all([backend.sensorsTemperatures(), backend.sensorsBatteries()]).then(
      ([temperatures, batteries]) => (this.#seldom = { ...this.#seldom!, temperatures, batteries }),
      // A driver that does not answer is no news.
      () => {},
    );
  }
}
