import type {
  Battery,
  ByChip,
  LoadAverage,
  Pressure,
  ProcessRecord,
  SwapMemory,
  SystemRates,
  Temperature,
  VirtualMemory,
} from '@sysu/core';
import type { IoTotals } from './io.js';

/** The machine and its processes at one time: all that the screen shows. */
export interface TopSample extends SystemRates {
  /** Seconds since the epoch. */
  time: number;
  /** By pid, or by thread where threads were asked for. */
  records: readonly ProcessRecord[];
  /** How many processes are known to be missing from them. */
  lost: number;
  tasks: Tasks;
  memory: VirtualMemory;
  swap: SwapMemory;
  load: LoadAverage | null;
  pressure: Pressure;
  /** Seconds since boot. */
  uptime: number | null;
  hostname: string | null;
  temperatures: ByChip<Temperature>;
  batteries: readonly Battery[];
  /** On the screen of iotop. */
  io: IoTotals | null;
}

export interface Tasks {
  processes: number;
  /** Of the processes, those that are threads of the kernel. */
  kernel: number;
  /** Threads of all others. */
  threads: number;
  /** By the letter of their state. */
  states: Readonly<Record<string, number>>;
}

export function tasksOf(records: readonly ProcessRecord[]): Tasks {
  const states: Record<string, number> = {};
  let kernel = 0;
  let threads = 0;
  let processes = 0;
  for (const { state, kernelThread, numThreads, tid, pid } of records) {
    if (tid !== undefined && tid !== null && tid !== pid) continue;
    processes++;
    if (state !== null && state !== undefined) states[state] = (states[state] ?? 0) + 1;
    if (kernelThread === true) kernel++;
    else threads += numThreads ?? 1;
  }
  return { processes, kernel, threads, states };
}
