/**
 * Seconds since boot that the CPUs spent in each mode. `user` contains `guest`, and `nice` contains `guestNice`.
 * null where the system does not count it.
 */
export interface CpuTimes {
  user: number;
  system: number;
  idle: number;
  nice: number | null;
  iowait: number | null;
  irq: number | null;
  softirq: number | null;
  steal: number | null;
  guest: number | null;
  guestNice: number | null;
}

export type LoadAverage = [one: number, five: number, fifteen: number];

export interface CpuBackend {
  cpuTimes(): CpuTimes;
  /** One for each CPU that is online, in the order of their numbers. */
  cpuTimesPerCpu(): CpuTimes[];
  logicalCpus(): number | null;
  physicalCores(): number | null;
  getloadavg(): LoadAverage;
}
