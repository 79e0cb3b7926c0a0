import type { CpuBackend, CpuTimes } from '../../model/cpu.js';
import { uncountedCpuTimes } from '../uncounted.js';
import { loadAverage } from './load-average.js';
import { ifAny } from './sysctl.js';
import type { Sysctl } from './sysctl.js';

/** What one system calls the ticks of a CPU, and what they were spent in. */
interface Ticks {
  name: string;
  states: readonly (keyof CpuTimes)[];
  /** Of the statistics clock, in a second. */
  hz: () => number;
}

type Calls = Omit<CpuBackend, 'cpuStats' | 'cpuFreq'>;

/** Of OpenBSD and NetBSD, which have a name with the number of each CPU below it. */
export function cpuCalls(sysctl: Sysctl, ticks: Ticks): Calls {
  const logical = (): number => sysctl.number('hw.ncpuonline');
  const perCpu = (): (CpuTimes | null)[] => {
    const hz = ticks.hz();
    return Array.from({ length: sysctl.number('hw.ncpu') }, (_, cpu) => {
      const counted = ifAny(() => sysctl.longs(ticks.name, cpu));
      return counted === null ? null : timesOf(counted, ticks.states, hz);
    });
  };
  return {
    cpuTimes: () => perCpu().reduce((sum: CpuTimes, times) => (times === null ? sum : added(sum, times)), none),
    cpuTimesPerCpu: perCpu,
    cpuNodes: () => ({ 0: Array.from({ length: logical() }, (_, cpu) => cpu) }),
    logicalCpus: logical,
    // Cores are not told from threads.
    physicalCores: () => (logical() === 1 ? 1 : null),
    usableCpus: logical,
    getloadavg: () => loadAverage(sysctl),
  };
}

const none: CpuTimes = { ...uncountedCpuTimes, user: 0, nice: 0, system: 0, irq: 0, idle: 0 };

/** Several states may count as one. */
function timesOf(counted: readonly number[], states: readonly (keyof CpuTimes)[], hz: number): CpuTimes {
  const times = { ...none };
  for (const [i, state] of states.entries()) times[state] = (times[state] ?? 0) + counted[i]! / hz;
  return times;
}

function added(sum: CpuTimes, times: CpuTimes): CpuTimes {
  const all = { ...sum };
  for (const state of ['user', 'nice', 'system', 'irq', 'idle'] as const) all[state] = all[state]! + times[state]!;
  return all;
}
