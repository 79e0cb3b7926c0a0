import type { CpuStats, CpuTimes } from '../../model/cpu.js';
import { malformed } from './malformed.js';

/** What /proc/stat counts since boot. */
export interface KernelStatistics {
  total: CpuTimes;
  /** By the number of the CPU; null for one that is offline. */
  perCpu: (CpuTimes | null)[];
}

/** See proc(5), /proc/stat. Columns that an old kernel lacks are null. */
export function parseKernelStat(text: string, clockTicks: number): KernelStatistics {
  let total: CpuTimes | null = null;
  const perCpu: (CpuTimes | null)[] = [];
  for (const [, cpu, columns] of text.matchAll(/^cpu(\d*)\s+([\d ]+)$/gm)) {
    const seconds = columns!
      .trim()
      .split(' ')
      .map((ticks) => Number(ticks) / clockTicks);
    if (cpu === '') total = cpuTimes(seconds);
    else perCpu[Number(cpu)] = cpuTimes(seconds);
  }
  if (total === null) throw malformed('/proc/stat', 'no line cpu');
  return { total, perCpu: Array.from(perCpu, (times) => times ?? null) };
}

/** Seconds since the epoch; the kernel derives it from the wall clock at each read. */
export function parseBootTime(text: string): number {
  const bootTime = counter(text, 'btime');
  if (bootTime === null) throw malformed('/proc/stat', 'no line btime');
  return bootTime;
}

/** The first number of `intr` and `softirq` is the sum over all kinds. */
export function parseCpuStats(text: string): CpuStats {
  return {
    ctxSwitches: counter(text, 'ctxt'),
    interrupts: counter(text, 'intr'),
    softInterrupts: counter(text, 'softirq'),
    syscalls: null,
  };
}

/** A line of a name and numbers: the first of them, or null without the line. Also of /proc/vmstat. */
export function counter(text: string, name: string): number | null {
  const found = new RegExp(`^${name} (\\d+)`, 'm').exec(text);
  return found === null ? null : Number(found[1]);
}

function cpuTimes(columns: number[]): CpuTimes {
  const [user, nice, system, idle, iowait, irq, softirq, steal, guest, guestNice] = columns;
  if (idle === undefined) throw malformed('/proc/stat', 'no idle time of a CPU');
  return {
    user: user!,
    system: system!,
    idle,
    nice: nice ?? null,
    iowait: iowait ?? null,
    irq: irq ?? null,
    softirq: softirq ?? null,
    steal: steal ?? null,
    guest: guest ?? null,
    guestNice: guestNice ?? null,
  };
}
