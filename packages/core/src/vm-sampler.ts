import { timesShares } from './cpu-percent.js';
import type { Activity } from './model/activity.js';
import type { CpuTimes } from './model/cpu.js';
import type { Backend } from './platform/backend.js';
import { ratesOver, Spans, zeros } from './spans.js';
import type { SpanOptions } from './spans.js';
import type { VmRecord } from './tables/vm.js';

interface Counters {
  activity: Activity;
  times: CpuTimes;
}

/** Samples tasks, memory, paging and CPUs again and again, each time over the span since the sample before. */
export class VmSampler {
  readonly #backend: Backend;
  readonly #spans: Spans<Counters>;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#spans = new Spans(backend, () => ({ activity: backend.activity(), times: backend.cpuTimes() }));
  }

  /**
   * The first waits for its span, unless that is to begin with the boot. Rejects for the reason of an aborted `signal`.
   *
   * @throws the reason of an aborted `signal`
   * @example const sampler = new VmSampler(createSystem().backend);
   * await sampler.sample({ interval: 0.1 }) // { ... }
   */
  async sample(options: SpanOptions = {}): Promise<VmRecord> {
    const span = await this.#spans.next(options);
    const { before, after } = span;
    return {
      activity: after.activity,
      rates: ratesOver(span, ({ activity }) => activity),
      memory: this.#backend.virtualMemory(),
      swap: this.#backend.swapMemory(),
      cpu: timesShares(before?.times ?? zeros(after.times), after.times),
      times: after.times,
      bootTime: this.#backend.bootTime(),
      pageSize: this.#backend.pageSize(),
    };
  }
}
