import type { NetIoCounters } from './model/network.js';
import type { Backend } from './platform/backend.js';
import { ratesOver, Spans } from './spans.js';
import type { SpanOptions } from './spans.js';
import type { InterfaceIoRecord } from './tables/interfaces-io.js';

/** Samples network interfaces again and again, each time over the span since the sample before. */
export class InterfaceIoSampler {
  readonly #spans: Spans<ReadonlyMap<string, NetIoCounters>>;

  constructor(backend: Backend) {
    this.#spans = new Spans(backend, () => backend.netIoCounters());
  }

  /**
   * Every interface in the kernel's order. The first sample waits for its span, unless that is to begin with the boot.
   *
   * @throws the reason of an aborted `signal`
   * @example (await new InterfaceIoSampler(createSystem().backend).sample({ interval: 0.1 }))[0].interface // 'lo'
   */
  async sample(options: SpanOptions = {}): Promise<InterfaceIoRecord[]> {
    const span = await this.#spans.next(options);
    return [...span.after].map(([name, counters]) => ({
      interface: name,
      counters,
      rates: ratesOver(span, (nics) => nics.get(name)),
    }));
  }
}
