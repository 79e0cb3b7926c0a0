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
  /** On Windows spent in deferred procedure calls, psutil's `dpc`. */
  softirq: number | null;
  steal: number | null;
  guest: number | null;
  guestNice: number | null;
}

/** Events since boot; null where the system does not count them. */
export interface CpuStats {
  ctxSwitches: number | null;
  interrupts: number | null;
  softInterrupts: number | null;
  /** Not counted by Linux, where psutil says 0. */
  syscalls: number | null;
}

/** Clock rates in MHz; null where the system does not tell. */
export interface CpuFreq {
  current: number | null;
  /** Between these the system lets it vary at present. */
  min: number | null;
  max: number | null;
  /** Beyond psutil: between these the hardware can vary it. */
  hardwareMin: number | null;
  hardwareMax: number | null;
  /** What it can hold with all cores busy. */
  base: number | null;
  /** Where `current` comes from; on Linux 'cpuinfo' or 'cpufreq'. */
  source: string | null;
}

/** Tasks that run or wait for a disk, averaged over 1, 5 and 15 minutes. */
export type LoadAverage = [one: number, five: number, fifteen: number];

export interface CpuBackend {
  cpuTimes(): CpuTimes;
  /** By the number of the CPU; null for one that is offline. */
  cpuTimesPerCpu(): (CpuTimes | null)[];
  cpuStats(): CpuStats;
  /** By the number of the CPU; null for one that is offline or of which nothing is known. */
  cpuFreq(): Promise<(CpuFreq | null)[]>;
  /** Those that are online, by their NUMA node. */
  cpuNodes(): Record<number, number[]>;
  logicalCpus(): number | null;
  physicalCores(): number | null;
  /** As many as we may keep busy: within our affinity and the quota of our control group. */
  usableCpus(): number | null;
  /** null while the system has not been watched for long enough, where it keeps no averages itself. */
  getloadavg(): LoadAverage | null;
}
