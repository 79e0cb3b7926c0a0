import type { WindowsNative } from '@sysu/native';
import type { CpuBackend, CpuFreq, CpuStats, CpuTimes } from '../../model/cpu.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode, decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedCpuTimes } from '../uncounted.js';
import { secondsOf } from './clock.js';
import { SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION as PROCESSOR } from './layouts-processors.js';
import { PERFORMANCE_COUNTERS, PROCESSOR_POWER_INFORMATION } from './layouts-undeclared.js';
import { LoadAverages } from './load-average.js';
import { right, withPid } from './opened.js';
import { coresIn, nodesIn } from './processor-topology.js';

const [PERFORMANCE_INFORMATION, PROCESSOR_PERFORMANCE_INFORMATION] = [2, 8] as const;

type Processor = Decoded<typeof PROCESSOR>;

export function cpuCalls(native: WindowsNative, ownPid: number): CpuBackend {
  const loads = new LoadAverages(() => native.processorQueueLength());
  const topology = (): KernelBytes => new KernelBytes(native.processorTopology().bytes, false);
  return {
    cpuTimes: () => sumOf(processorsOf(native).map(timesOf)),
    cpuTimesPerCpu: () => processorsOf(native).map(timesOf),
    cpuStats: () => cpuStats(native),
    cpuFreq: async () => frequenciesIn(new KernelBytes(native.processorPower(), false)),
    cpuNodes: () => nodesIn(topology(), [...native.activeProcessors()]),
    logicalCpus: () => native.activeProcessors().reduce((sum, count) => sum + count, 0),
    physicalCores: () => coresIn(topology()) || null,
    usableCpus: () => withPid(native, ownPid, right.queryLimited, (own) => native.getAffinity(own).own.length),
    getloadavg: () => loads.now(),
  };
}

/** In the order of their numbers: those of one group of processors after those of another. */
function processorsOf(native: WindowsNative): Processor[] {
  const groups = [...native.activeProcessors()];
  return groups.flatMap((count, group) => {
    const { bytes } =
      groups.length === 1
        ? native.querySystem(PROCESSOR_PERFORMANCE_INFORMATION, count * PROCESSOR.size)
        : native.queryProcessorGroup(PROCESSOR_PERFORMANCE_INFORMATION, group);
    return decodeArray(PROCESSOR, new KernelBytes(bytes, false), 0, Math.floor(bytes.length / PROCESSOR.size));
  });
}

/**
 * The kernel's time contains that of being idle, of interrupts and of deferred procedure calls. psutil takes off only the
 * first and counts the others twice in the sum.
 */
function timesOf({ idleTime, kernelTime, userTime, dpcTime, interruptTime }: Processor): CpuTimes {
  return {
    ...uncountedCpuTimes,
    user: secondsOf(userTime),
    system: secondsOf(Math.max(0, kernelTime - idleTime - dpcTime - interruptTime)),
    idle: secondsOf(idleTime),
    irq: secondsOf(interruptTime),
    softirq: secondsOf(dpcTime),
  };
}

function sumOf(all: readonly CpuTimes[]): CpuTimes {
  const sum = (mode: keyof CpuTimes): number => all.reduce((seconds, times) => seconds + times[mode]!, 0);
  return {
    ...uncountedCpuTimes,
    user: sum('user'),
    system: sum('system'),
    idle: sum('idle'),
    irq: sum('irq'),
    softirq: sum('softirq'),
  };
}

export function countersOf(native: Pick<WindowsNative, 'querySystem'>): Decoded<typeof PERFORMANCE_COUNTERS> {
  const { bytes } = native.querySystem(PERFORMANCE_INFORMATION, PERFORMANCE_COUNTERS.size);
  return decode(PERFORMANCE_COUNTERS, new KernelBytes(bytes, false));
}

export function cpuStats(native: WindowsNative): CpuStats {
  const { contextSwitches, systemCalls } = countersOf(native);
  return {
    ctxSwitches: contextSwitches,
    interrupts: processorsOf(native).reduce((sum, { interruptCount }) => sum + interruptCount, 0),
    softInterrupts: null,
    syscalls: systemCalls,
  };
}

/** What the firmware calls the greatest is what the processor can hold; the least is not told. */
function frequenciesIn(from: KernelBytes): CpuFreq[] {
  const count = Math.floor(from.length / PROCESSOR_POWER_INFORMATION.size);
  return decodeArray(PROCESSOR_POWER_INFORMATION, from, 0, count).map(({ currentMhz, maxMhz }) => ({
    current: currentMhz,
    min: null,
    max: maxMhz,
    hardwareMin: null,
    hardwareMax: maxMhz,
    base: null,
    source: 'power',
  }));
}
