import { cpuQuota } from './cpu-quota.js';
import { parseCpuinfo } from './cpuinfo.js';
import { parseCpuList } from './cpu-list.js';
import { listNames, readText } from './files.js';
import type { Files } from './files.js';
import { statusField } from './proc-status.js';
import { parseKernelStat } from './stat.js';

/** The numbers of the CPUs that are online. */
export function onlineCpus(files: Files): number[] {
  const list = readText(files, 'sys/devices/system/cpu/online');
  if (list !== null) return parseCpuList(list);
  const text = readText(files, 'proc/stat');
  const perCpu = text === null ? [] : parseKernelStat(text, files.constants.clockTicks).perCpu;
  return [...perCpu.keys()].filter((cpu) => perCpu[cpu] !== null);
}

export function logicalCpus(files: Files): number | null {
  return onlineCpus(files).length || parseCpuinfo(readText(files, 'proc/cpuinfo') ?? '').length || null;
}

/** CPUs that share a core name the same siblings in /sys/devices/system/cpu/cpuN/topology. */
export function physicalCores(files: Files): number | null {
  const siblings = new Set<string>();
  for (const cpu of listNames(files, 'sys/devices/system/cpu').filter((name) => /^cpu\d+$/.test(name))) {
    // An offline CPU has no topology; an old kernel only the second name.
    const topology = `sys/devices/system/cpu/${cpu}/topology`;
    const list = readText(files, `${topology}/core_cpus_list`) ?? readText(files, `${topology}/thread_siblings_list`);
    if (list !== null && list.trim() !== '') siblings.add(list);
  }
  return siblings.size || coresOfCpuinfo(readText(files, 'proc/cpuinfo') ?? '');
}

/** Cores that have a name are counted; else each socket says how many it has. ARM says nothing. */
function coresOfCpuinfo(text: string): number | null {
  const cpus = parseCpuinfo(text);
  const named = new Set(cpus.flatMap(({ core }) => core ?? []));
  if (named.size > 0) return named.size;
  const bySocket = new Map(cpus.map(({ socket, coresOfSocket }) => [socket, coresOfSocket ?? 0]));
  return [...bySocket.values()].reduce((sum, cores) => sum + cores, 0) || null;
}

/**
 * The affinity may name CPUs that are not there: it is only as good as what is online. A quota of 1.5 CPUs is worth two
 * threads.
 */
export function usableCpus(files: Files): number | null {
  const online = logicalCpus(files);
  const allowed = statusField(readText(files, 'proc/self/status') ?? '', 'Cpus_allowed_list');
  const quota = cpuQuota(files);
  const limits = [online, allowed === null ? null : parseCpuList(allowed).length, quota && Math.ceil(quota)];
  const known = limits.filter((limit) => limit !== null);
  return known.length === 0 ? null : Math.min(...known);
}
