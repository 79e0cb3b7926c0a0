import { busyPercent, forEachCpu, timesPercent } from './cpu-percent.js';
import type { CpuTimes } from './model/cpu.js';
import type { DiskIoCounters } from './model/disk.js';
import type { NetIoCounters } from './model/network.js';
import type { Backend } from './platform/backend.js';
import { ratesBetween, sumOf } from './rates.js';
import type { Rates } from './rates.js';

/** How busy a machine was between two samples. null for what was not there both times, or whose counter went back. */
export interface SystemRates {
  /** Seconds between the two, whatever was done to the wall clock; null in the first sample. */
  elapsed: number | null;
  /** Percent. */
  cpuPercent: number | null;
  cpuTimesPercent: CpuTimes | null;
  /** By the number of the CPU. */
  cpuPercentPerCpu: (number | null)[];
  /** What the counters grew by in a second: of the whole physical disks together, and of each disk and part of one. */
  disk: Rates<DiskIoCounters> | null;
  disks: Record<string, Rates<DiskIoCounters>>;
  /** The same of all network interfaces together, and of each. */
  nic: Rates<NetIoCounters> | null;
  nics: Record<string, Rates<NetIoCounters>>;
}

/** What the machine has counted until one time. */
export interface SystemCounters {
  /** Seconds on a clock that is never set. */
  readAt: number;
  times: CpuTimes;
  perCpu: (CpuTimes | null)[];
  disks: ReadonlyMap<string, DiskIoCounters>;
  physicalDisks: ReadonlySet<string>;
  nics: ReadonlyMap<string, NetIoCounters>;
}

/** @param before which of the same disks are physical is not asked again: that takes as long as all the rest */
export function readCounters(backend: Backend, readAt: number, before: SystemCounters | null): SystemCounters {
  const disks = backend.diskIoCounters();
  return {
    readAt,
    times: backend.cpuTimes(),
    perCpu: backend.cpuTimesPerCpu(),
    disks,
    physicalDisks:
      before !== null && hasSameNames(before.disks, disks) ? before.physicalDisks : backend.physicalDisks(),
    nics: backend.netIoCounters(),
  };
}

function hasSameNames(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): boolean {
  return before.size === now.size && [...now.keys()].every((name) => before.has(name));
}

export function ratesOf(before: SystemCounters | null, now: SystemCounters): SystemRates {
  const elapsed = before === null ? null : now.readAt - before.readAt;
  const disks = ratesByName(before?.disks, now.disks, elapsed ?? 0);
  const nics = ratesByName(before?.nics, now.nics, elapsed ?? 0);
  return {
    elapsed,
    cpuPercent: before === null ? null : busyPercent(before.times, now.times),
    cpuTimesPercent: before === null ? null : timesPercent(before.times, now.times),
    cpuPercentPerCpu: forEachCpu(busyPercent)(before?.perCpu ?? [], now.perCpu),
    disk: sumOf([...disks].filter(([name]) => now.physicalDisks.has(name)).map(([, rates]) => rates)),
    disks: Object.fromEntries(disks),
    nic: sumOf([...nics.values()]),
    nics: Object.fromEntries(nics),
  };
}

function ratesByName<T extends object>(
  before: ReadonlyMap<string, T> | undefined,
  now: ReadonlyMap<string, T>,
  seconds: number,
): Map<string, Rates<T>> {
  return new Map([...now].map(([name, counters]) => [name, ratesBetween(before?.get(name), counters, seconds)]));
}
