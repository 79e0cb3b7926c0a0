import { Between } from './between.js';
import type { Over } from './between.js';
import { busyPercent, forEachCpu, timesPercent } from './cpu-percent.js';
import { meanFrequency } from './mean-frequency.js';
import type { CpuFreq, CpuStats, CpuTimes, LoadAverage } from './model/cpu.js';
import type { Backend } from './platform/backend.js';

/**
 * What can be asked about the CPUs of a machine. In a list by CPU the index is the number of the CPU, and null stands
 * for one that is offline, so that no CPU takes the place of another when one comes or goes.
 */
export class SystemCpu {
  /**
   * The machine that is asked.
   *
   * @throws nothing
   * @example createSystem().backend.system // 'linux'
   */
  readonly backend: Backend;
  readonly #busy = new Between(() => this.cpuTimes(), busyPercent);
  readonly #busyPerCpu = new Between(() => this.cpuTimes({ perCpu: true }), forEachCpu(busyPercent));
  readonly #times = new Between(() => this.cpuTimes(), timesPercent);
  readonly #timesPerCpu = new Between(() => this.cpuTimes({ perCpu: true }), forEachCpu(timesPercent));

  constructor(backend: Backend) {
    this.backend = backend;
  }

  /**
   * Seconds since boot, of all CPUs or of each. /proc/stat
   *
   * @example cpuTimes() // { user: 100.25, system: 50.5, idle: 9000, nice: 0, iowait: 1.5, irq: 0, softirq: 2, steal: 0, ... }
   */
  cpuTimes(options?: { perCpu?: false }): CpuTimes;
  cpuTimes(options: { perCpu: true }): (CpuTimes | null)[];
  cpuTimes({ perCpu = false }: { perCpu?: boolean } = {}): CpuTimes | (CpuTimes | null)[] {
    return perCpu ? this.backend.cpuTimesPerCpu() : this.backend.cpuTimes();
  }

  /**
   * Busy share in percent: over an interval, or since the last call on this object (null the first time). /proc/stat
   *
   * @throws RangeError for an interval that is below zero
   * @example await cpuPercent({ interval: 0.1, perCpu: true }) // [12.5, ...]
   */
  cpuPercent(options?: { perCpu?: false }): number | null;
  cpuPercent(options: { perCpu: true }): (number | null)[] | null;
  cpuPercent(options: Over & { perCpu?: false }): Promise<number | null>;
  cpuPercent(options: Over & { perCpu: true }): Promise<(number | null)[]>;
  cpuPercent({ perCpu = false, interval, ...more }: Partial<Over> & { perCpu?: boolean } = {}): unknown {
    const busy = perCpu ? this.#busyPerCpu : this.#busy;
    return interval === undefined ? busy.sinceLast() : busy.over({ interval, ...more });
  }

  /**
   * The same in percent for each mode of the CPU. /proc/stat
   *
   * @throws RangeError for an interval that is below zero
   * @example await cpuTimesPercent({ interval: 0.1 }) // { user: 10.1, system: 2.5, idle: 87.4, ... }
   */
  cpuTimesPercent(options?: { perCpu?: false }): CpuTimes | null;
  cpuTimesPercent(options: { perCpu: true }): (CpuTimes | null)[] | null;
  cpuTimesPercent(options: Over & { perCpu?: false }): Promise<CpuTimes | null>;
  cpuTimesPercent(options: Over & { perCpu: true }): Promise<(CpuTimes | null)[]>;
  cpuTimesPercent({ perCpu = false, interval, ...more }: Partial<Over> & { perCpu?: boolean } = {}): unknown {
    const times = perCpu ? this.#timesPerCpu : this.#times;
    return interval === undefined ? times.sinceLast() : times.over({ interval, ...more });
  }

  /**
   * CPUs that are online, or physical cores; null when not known. Beyond psutil, `usable` counts how many of them this
   * program may keep busy: within its affinity and the quota of its control group, rounded up. /sys/devices/system/cpu
   *
   * @example [cpuCount(), cpuCount({ logical: false }), cpuCount({ usable: true })] // [8, 4, 2]
   */
  cpuCount({ logical = true, usable = false }: { logical?: boolean; usable?: boolean } = {}): number | null {
    if (usable) return this.backend.usableCpus();
    return logical ? this.backend.logicalCpus() : this.backend.physicalCores();
  }

  /**
   * Beyond psutil: the numbers of the CPUs that are online, by the number of their NUMA node, 0 for all where the
   * system knows no nodes. /sys/devices/system/node, /sys/devices/system/cpu/online
   *
   * @example createSystem().cpuNodes() // { '*': [0, 1, ...] }
   */
  cpuNodes(): Record<number, number[]> {
    return this.backend.cpuNodes();
  }

  /**
   * Events since boot. /proc/stat
   *
   * @example cpuStats() // { ctxSwitches: 20455687, interrupts: 6598984, softInterrupts: 2134212, syscalls: null }
   */
  cpuStats(): CpuStats {
    return this.backend.cpuStats();
  }

  /**
   * Clock rates in MHz: the mean of all CPUs (null when none is known), or of each (null where not known).
   * /sys/devices/system/cpu/cpuN/cpufreq, /proc/cpuinfo
   *
   * @example await cpuFreq() // { current: 2400, min: 800, max: 3500, ... } or null
   */
  async cpuFreq(options?: { perCpu?: false }): Promise<CpuFreq | null>;
  async cpuFreq(options: { perCpu: true }): Promise<(CpuFreq | null)[]>;
  async cpuFreq({ perCpu = false }: { perCpu?: boolean } = {}): Promise<CpuFreq | null | (CpuFreq | null)[]> {
    const frequencies = await this.backend.cpuFreq();
    return perCpu ? frequencies : meanFrequency(frequencies);
  }

  /**
   * Averages of tasks that run or wait for a disk, over 1, 5 and 15 minutes. /proc/loadavg. Windows keeps none: there,
   * from the first call on, the threads that wait for a CPU are counted every 5 seconds, and before that it is null.
   *
   * @example getloadavg() // [0.52, 0.58, 0.59]
   */
  getloadavg(): LoadAverage | null {
    return this.backend.getloadavg();
  }
}
