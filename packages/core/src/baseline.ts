import type { CpuClocks, ProcessRecord } from './model/process.js';

/** Figures that only grow. */
export type Counter = 'cpuClock' | 'readBytes' | 'writeBytes' | 'ioWaitTime';

/**
 * What processes had counted when they were read. It is kept from one sample to the next, so it holds columns of plain
 * numbers: an object for each process would cost more to collect than all else that a sample makes.
 */
export class Baseline {
  readonly #ids: number[] = [];
  readonly #times: number[] = [];
  /** NaN where it was not known. */
  readonly #counts = new Map<Counter, number[]>();
  /** Made when it is asked for: most samples are the only one. */
  #places: Map<number, number> | null = null;

  constructor(counters: readonly Counter[]) {
    for (const counter of counters) this.#counts.set(counter, []);
  }

  keep(record: ProcessRecord): void {
    const place = this.#add(record.tid ?? record.pid, record.sampledAt!);
    for (const [counter, counts] of this.#counts) counts[place] = record[counter] ?? Number.NaN;
  }

  keepClocks({ pids, seconds, time }: CpuClocks): void {
    const counts = this.#counts.get('cpuClock')!;
    pids.forEach((pid, i) => {
      if (!Number.isNaN(seconds[i])) counts[this.#add(pid, time)] = seconds[i]!;
    });
  }

  /** The place of a process or thread, or -1. */
  placeOf(id: number): number {
    this.#places ??= new Map(this.#ids.map((known, place) => [known, place]));
    return this.#places.get(id) ?? -1;
  }

  timeAt(place: number): number {
    return this.#times[place]!;
  }

  /** NaN where it was not known. */
  countAt(place: number, counter: Counter): number {
    return this.#counts.get(counter)?.[place] ?? Number.NaN;
  }

  #add(id: number, time: number): number {
    this.#times.push(time);
    return this.#ids.push(id) - 1;
  }
}
