import type {
  CpuTimes,
  Figure,
  ProcessBatch,
  ProcessRecord,
  ProcessSampler,
  SwapMemory,
  System,
  UptimeRecord,
  VirtualMemory,
} from '@sysu/core';
import { readUptime } from '../../uptime/read.js';

/** Processes by what they do; whoever neither runs, is stopped nor has ended sleeps. */
export interface Tasks {
  total: number;
  running: number;
  sleeping: number;
  stopped: number;
  zombie: number;
}

/** The machine at one time. */
export interface Summary {
  uptime: UptimeRecord;
  tasks: Tasks;
  /** Percent of the time since the sample before; null where that is not known. */
  cpu: CpuTimes | null;
  /** The same by the number of the CPU. */
  perCpu: readonly (CpuTimes | null)[];
  memory: VirtualMemory;
  swap: SwapMemory;
}

export interface BatchSample extends ProcessBatch {
  summary: Summary;
  /** In seconds since the epoch, where that is not now. */
  time?: number;
  /** What went wrong besides; each a line. */
  complaints?: readonly string[];
}

/** Of whom there are rows. */
export interface Choosing {
  threads: boolean;
  pids: readonly number[] | null;
}

/** Where samples come from. */
export interface BatchSource {
  /** @param figures among them the state, by which tasks are counted */
  sample(figures: ReadonlySet<Figure>, choosing: Choosing): Promise<BatchSample>;
  /** Whether there are no more. */
  readonly isOver: boolean;
}

/** Samples the machine with its processes; the first one waits for as short a time as rates of processes take. */
export class BatchSampler implements BatchSource {
  readonly isOver = false;
  readonly #system: System;
  readonly #processes: ProcessSampler;

  constructor(system: System) {
    this.#system = system;
    this.#processes = system.processSampler();
    // From here on the CPUs are measured.
    this.#cpus();
  }

  async sample(figures: ReadonlySet<Figure>, { threads, pids }: Choosing): Promise<BatchSample> {
    const uptime = await readUptime(this.#system);
    const sample = await this.#processes.sample(figures, { threads, ...(pids && { pids }) });
    const summary = {
      uptime,
      tasks: countTasks(sample.records),
      ...this.#cpus(),
      memory: this.#system.virtualMemory(),
      swap: this.#system.swapMemory(),
    };
    return { ...sample, summary };
  }

  #cpus(): Pick<Summary, 'cpu' | 'perCpu'> {
    return {
      cpu: this.#system.cpuTimesPercent(),
      perCpu: this.#system.cpuTimesPercent({ perCpu: true }) ?? [],
    };
  }
}

export function countTasks(records: readonly ProcessRecord[]): Tasks {
  const count = (letters: string): number => records.filter(({ state }) => letters.includes(state ?? ' ')).length;
  const [total, running, stopped, zombie] = [records.length, count('R'), count('Tt'), count('Z')];
  return { total, running, sleeping: total - running - stopped - zombie, stopped, zombie };
}
