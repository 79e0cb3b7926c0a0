import type { CpuBackend, CpuFreq, CpuTimes, LoadAverage } from '../../model/cpu.js';
import { uncountedCpuTimes } from '../uncounted.js';
import type { Figures, Kstats } from './kstats.js';

// FSCALE of sys/param.h, which averages of the load are multiplied with.
const SCALE = 256;

type Calls = Omit<CpuBackend, 'cpuNodes'>;

export function cpuCalls(kstats: Kstats): Calls {
  const cpus = (): Figures[] => kstats.named('cpu', 'sys');
  const sum = (name: string): number => cpus().reduce((all, cpu) => all + (cpu.get(name) ?? 0), 0);
  return {
    cpuTimes: () => cpus().map(timesOf).reduce(added),
    cpuTimesPerCpu: () => cpus().map(timesOf),
    cpuStats: () => ({
      ctxSwitches: sum('pswitch'),
      interrupts: sum('intr'),
      softInterrupts: null,
      syscalls: sum('syscall'),
    }),
    logicalCpus: () => cpus().length,
    usableCpus: () => cpus().length,
    physicalCores: () => new Set(kstats.all('cpu_info').map((kstat) => coreOf(kstats.figures(kstat)))).size || null,
    cpuFreq: async () =>
      kstats
        .all('cpu_info')
        .toSorted((a, b) => a.instance - b.instance)
        .map((kstat) => frequencyOf(kstats.figures(kstat))),
    getloadavg: () => {
      const [misc] = kstats.named('unix', 'system_misc');
      return ['1min', '5min', '15min'].map((span) => (misc?.get(`avenrun_${span}`) ?? 0) / SCALE) as LoadAverage;
    },
  };
}

function timesOf(cpu: Figures): CpuTimes {
  const seconds = (name: string): number => (cpu.get(`cpu_nsec_${name}`) ?? 0) / 1e9;
  return { ...uncountedCpuTimes, user: seconds('user'), system: seconds('kernel'), idle: seconds('idle') };
}

/** What it runs at now, and what it was built for, which is the most. */
function frequencyOf(cpu: Figures): CpuFreq | null {
  const now = cpu.get('current_clock_Hz');
  const current = now === undefined ? null : now / 1e6;
  const max = cpu.get('clock_MHz') ?? null;
  if (current === null && max === null) return null;
  return { current, min: null, max, hardwareMin: null, hardwareMax: null, base: max, source: 'kstat' };
}

function added(one: CpuTimes, other: CpuTimes): CpuTimes {
  const { user, system, idle } = one;
  return { ...one, user: user + other.user, system: system + other.system, idle: idle + other.idle };
}

function coreOf(cpu: Figures): string {
  return `${cpu.get('chip_id')}.${cpu.get('core_id')}`;
}
