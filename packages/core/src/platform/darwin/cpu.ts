import type { DarwinNative } from '@sysu/native';
import type { CpuBackend, CpuTimes } from '../../model/cpu.js';
import { decode, decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedCpuTimes } from '../uncounted.js';
import { cpuFrequency } from './cpu-frequency.js';
import { kernelBytes, sysctlNumber } from './kernel.js';
import { cpuLoad, loadAverage } from './layouts-machine.js';

// Flavors of mach/host_info.h and mach/processor_info.h.
const HOST_CPU_LOAD_INFO = 3;
const PROCESSOR_CPU_LOAD_INFO = 2;

export function cpuCalls(native: DarwinNative): CpuBackend {
  const times = ({ user, system, idle, nice }: Decoded<typeof cpuLoad>): CpuTimes => {
    const seconds = (ticks: number): number => ticks / native.constants().clockTicks;
    return {
      ...uncountedCpuTimes,
      user: seconds(user),
      system: seconds(system),
      idle: seconds(idle),
      nice: seconds(nice),
    };
  };
  const perCpu = (): CpuTimes[] => {
    const loads = kernelBytes(native.hostProcessorInfo(PROCESSOR_CPU_LOAD_INFO));
    return decodeArray(cpuLoad, loads, 0, Math.floor(loads.length / cpuLoad.size)).map(times);
  };
  return {
    cpuTimes: () => times(decode(cpuLoad, kernelBytes(native.hostStatistics(HOST_CPU_LOAD_INFO)))),
    cpuTimesPerCpu: perCpu,
    // The kernel counts none of them for others to see.
    cpuStats: () => ({ ctxSwitches: null, interrupts: null, softInterrupts: null, syscalls: null }),
    // Told of the machine as a whole.
    cpuFreq: async () => {
      const frequency = cpuFrequency(native);
      return perCpu().map(() => frequency);
    },
    cpuNodes: () => ({ 0: perCpu().map((_, cpu) => cpu) }),
    logicalCpus: () => sysctlNumber(native, 'hw.logicalcpu'),
    physicalCores: () => sysctlNumber(native, 'hw.physicalcpu'),
    usableCpus: () => sysctlNumber(native, 'hw.logicalcpu'),
    getloadavg: () => {
      const { one, five, fifteen, scale } = decode(loadAverage, kernelBytes(native.sysctlByName('vm.loadavg')));
      return [one / scale, five / scale, fifteen / scale];
    },
  };
}
