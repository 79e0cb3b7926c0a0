import { timesShares } from './cpu-percent.js';
import type { CpuTimes } from './model/cpu.js';
import type { DiskIoCounters } from './model/disk.js';
import type { Backend } from './platform/backend.js';
import { ratesOver, Spans, zeros } from './spans.js';
import type { SpanOptions } from './spans.js';
import type { DiskIoRecord } from './tables/disk-io.js';

/** What disks and CPUs did in a span of time: the figures of iostat. */
export interface DiskIoSample {
  /** Disks and parts of disks, in the kernel's order. */
  records: DiskIoRecord[];
  /** Percent of the time of all CPUs; null when none passed. */
  cpu: CpuTimes | null;
  /** How long it was; null where that is not known. */
  seconds: number | null;
}

interface Counters {
  disks: ReadonlyMap<string, DiskIoCounters>;
  times: CpuTimes;
}

/** Samples the disks again and again, each time over the span since the sample before. */
export class DiskIoSampler {
  readonly #backend: Backend;
  readonly #spans: Spans<Counters>;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#spans = new Spans(backend, () => ({ disks: backend.diskIoCounters(), times: backend.cpuTimes() }));
  }

  /**
   * The first waits for its span, unless that is to begin with the boot. Rejects for the reason of an aborted `signal`.
   *
   * @throws the reason of an aborted `signal`
   * @example (await new DiskIoSampler(createSystem().backend).sample({ interval: 0.1 })).seconds // 0.1
   */
  async sample(options: SpanOptions = {}): Promise<DiskIoSample> {
    const span = await this.#spans.next(options);
    const physical = this.#backend.physicalDisks();
    const whole = this.#backend.wholeDisks();
    const records = [...span.after.disks].map(([device, counters]) => ({
      device,
      physical: physical.has(device),
      whole: whole === null || whole.has(device),
      counters,
      rates: ratesOver(span, ({ disks }) => disks.get(device)),
    }));
    const { before, after, seconds } = span;
    return { records, cpu: timesShares(before?.times ?? zeros(after.times), after.times), seconds };
  }
}
