import type { CpuBackend } from '../../model/cpu.js';
import { listNames, readText } from './files.js';
import type { Files } from './files.js';
import { parseKernelStat } from './stat.js';
import type { KernelStatistics } from './stat.js';

export function cpuCalls(files: Files): CpuBackend {
  const statistics = (): KernelStatistics =>
    parseKernelStat(files.read('proc/stat').toString('latin1'), files.constants.clockTicks);
  return {
    cpuTimes: () => statistics().total,
    cpuTimesPerCpu: () => statistics().perCpu,
    logicalCpus: () => statistics().perCpu.length || null,
    physicalCores: () => physicalCores(files),
    getloadavg: () => {
      const [one, five, fifteen] = files.read('proc/loadavg').toString('latin1').split(' ').map(Number);
      return [one!, five!, fifteen!];
    },
  };
}

/** CPUs that share a core name the same siblings in /sys/devices/system/cpu/cpuN/topology. */
function physicalCores(files: Files): number | null {
  const siblings = new Set<string>();
  for (const cpu of cpuFolders(files)) {
    // An offline CPU has no topology; an old kernel only the second name.
    const topology = `sys/devices/system/cpu/${cpu}/topology`;
    const list = readText(files, `${topology}/core_cpus_list`) ?? readText(files, `${topology}/thread_siblings_list`);
    if (list !== null) siblings.add(list);
  }
  return siblings.size || coresOfCpuinfo(files);
}

function cpuFolders(files: Files): string[] {
  return listNames(files, 'sys/devices/system/cpu').filter((name) => /^cpu\d+$/.test(name));
}

/** The sum of `cpu cores` over the sockets of /proc/cpuinfo. */
function coresOfCpuinfo(files: Files): number | null {
  const cores = new Map<string, number>();
  for (const block of (readText(files, 'proc/cpuinfo') ?? '').split('\n\n')) {
    const socket = /^physical id\s*: (\d+)$/m.exec(block);
    const count = /^cpu cores\s*: (\d+)$/m.exec(block);
    if (socket !== null && count !== null) cores.set(socket[1]!, Number(count[1]));
  }
  return [...cores.values()].reduce((sum, count) => sum + count, 0) || null;
}
