import type { CpuBackend, CpuFreq, CpuStats, CpuTimes } from '../../model/cpu.js';
import { decode } from '../layout.js';
import { uncountedCpuTimes } from '../uncounted.js';
import { clockinfo } from './layouts-machine.js';
import { loadAverage } from '../bsd/load-average.js';
import { ifAny } from '../bsd/sysctl.js';
import type { Sysctl } from '../bsd/sysctl.js';

// CP_USER, CP_NICE, CP_SYS, CP_INTR, CP_IDLE of sys/resource.h
const STATES = 5;

/** Ticks of the statistics clock become seconds. */
export function cpuCalls(sysctl: Sysctl): CpuBackend {
  const ticks = (): number => decode(clockinfo, sysctl.named('kern.clockrate')).stathz;
  const logical = (): number => sysctl.number('hw.ncpu');
  return {
    cpuTimes: () => timesOf(sysctl.longs('kern.cp_time'), ticks()),
    cpuTimesPerCpu: () => {
      const all = sysctl.longs('kern.cp_times');
      const hz = ticks();
      // The kernel leaves room for CPUs that could be added.
      return Array.from({ length: Math.min(logical(), all.length / STATES) }, (_, cpu) =>
        timesOf(all.slice(cpu * STATES, (cpu + 1) * STATES), hz),
      );
    },
    cpuStats: () => statsOf(sysctl),
    cpuFreq: async () => Array.from({ length: logical() }, (_, cpu) => frequencyOf(sysctl, cpu)),
    cpuNodes: () => ({ 0: Array.from({ length: logical() }, (_, cpu) => cpu) }),
    logicalCpus: logical,
    physicalCores: () => sysctl.numberIfAny('kern.smp.cores'),
    usableCpus: logical,
    getloadavg: () => loadAverage(sysctl),
  };
}

function timesOf([user, nice, system, irq, idle]: readonly number[], hz: number): CpuTimes {
  return {
    ...uncountedCpuTimes,
    user: user! / hz,
    nice: nice! / hz,
    system: system! / hz,
    irq: irq! / hz,
    idle: idle! / hz,
  };
}

function statsOf(sysctl: Sysctl): CpuStats {
  return {
    ctxSwitches: sysctl.number('vm.stats.sys.v_swtch'),
    interrupts: sysctl.number('vm.stats.sys.v_intr'),
    softInterrupts: sysctl.number('vm.stats.sys.v_soft'),
    syscalls: sysctl.number('vm.stats.sys.v_syscall'),
  };
}

/** dev.cpu.N.freq, and the levels it can have: `2400/35000 1200/15000`, MHz and milliwatts. cpufreq(4) */
function frequencyOf(sysctl: Sysctl, cpu: number): CpuFreq | null {
  const current = sysctl.numberIfAny(`dev.cpu.${cpu}.freq`);
  if (current === null) return null;
  const text = ifAny(() => sysctl.text(`dev.cpu.${cpu}.freq_levels`)) ?? '';
  const levels = text.split(' ').flatMap((level) => (/^\d+\//.test(level) ? [Number.parseInt(level, 10)] : []));
  const [min, max] = levels.length === 0 ? [null, null] : [Math.min(...levels), Math.max(...levels)];
  return { current, min, max, hardwareMin: null, hardwareMax: null, base: null, source: 'cpufreq' };
}
