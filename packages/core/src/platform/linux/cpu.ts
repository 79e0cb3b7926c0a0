import type { CpuBackend } from '../../model/cpu.js';
import { logicalCpus, physicalCores, usableCpus } from './cpu-count.js';
import { cpuFrequencies } from './cpu-frequency.js';
import { cpuNodes } from './cpu-nodes.js';
import type { Files } from './files.js';
import { parseLoadavg } from './loadavg.js';
import { parseCpuStats, parseKernelStat } from './stat.js';
import type { KernelStatistics } from './stat.js';

export function cpuCalls(files: Files): CpuBackend {
  const text = (): string => files.text('proc/stat');
  const statistics = (): KernelStatistics => parseKernelStat(text(), files.constants.clockTicks);
  return {
    cpuTimes: () => statistics().total,
    cpuTimesPerCpu: () => statistics().perCpu,
    cpuStats: () => parseCpuStats(text()),
    cpuFreq: () => cpuFrequencies(files),
    cpuNodes: () => cpuNodes(files),
    logicalCpus: () => logicalCpus(files),
    physicalCores: () => physicalCores(files),
    usableCpus: () => usableCpus(files),
    getloadavg: () => parseLoadavg(files.text('proc/loadavg')).averages,
  };
}
