import type { CpuTimes } from '../../model/cpu.js';

/** What /proc/stat counts since boot. */
export interface KernelStatistics {
  total: CpuTimes;
  perCpu: CpuTimes[];
  /** Seconds since the epoch; the kernel derives it from the wall clock at each read. */
  bootTime: number;
}

/** See proc(5), /proc/stat. Columns that an old kernel lacks are null. */
export function parseKernelStat(text: string, clockTicks: number): KernelStatistics {
  const times = [...text.matchAll(/^cpu(\d*)\s+([\d ]+)$/gm)].map(([, cpu, columns]) => ({
    cpu: cpu!,
    times: cpuTimes(
      columns!
        .trim()
        .split(' ')
        .map((ticks) => Number(ticks) / clockTicks),
    ),
  }));
  const total = times.find(({ cpu }) => cpu === '');
  const bootTime = /^btime (\d+)$/m.exec(text);
  if (total === undefined || bootTime === null) throw new Error('/proc/stat has no line cpu or no line btime');
  return {
    total: total.times,
    perCpu: times.filter(({ cpu }) => cpu !== '').map((each) => each.times),
    bootTime: Number(bootTime[1]),
  };
}

function cpuTimes(columns: number[]): CpuTimes {
  const [user, nice, system, idle, iowait, irq, softirq, steal, guest, guestNice] = columns;
  return {
    user: user!,
    system: system!,
    idle: idle!,
    nice: nice ?? null,
    iowait: iowait ?? null,
    irq: irq ?? null,
    softirq: softirq ?? null,
    steal: steal ?? null,
    guest: guest ?? null,
    guestNice: guestNice ?? null,
  };
}
