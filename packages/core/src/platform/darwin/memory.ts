import type { DarwinNative } from '@sysu/native';
import type { MemoryBackend } from '../../model/memory.js';
import { percentOf } from '../../numbers.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedMemory } from '../uncounted.js';
import { kernelBytes, sysctlNumber } from './kernel.js';
import { vmStatistics, xswUsage } from './layouts-machine.js';

const HOST_VM_INFO64 = 4; // of mach/host_info.h

/** Counted in pages. */
export function vmStatisticsOf(native: DarwinNative): Decoded<typeof vmStatistics> {
  return decode(vmStatistics, kernelBytes(native.hostStatistics64(HOST_VM_INFO64)));
}

/** By the formulas of psutil: pages that are read ahead count as available, and not as free. */
export function memoryCalls(native: DarwinNative): MemoryBackend {
  const bytes = (pages: number): number => pages * native.constants().pageSize;
  return {
    virtualMemory: () => {
      const { free, active, inactive, wired, speculative, fileBacked } = vmStatisticsOf(native);
      const total = sysctlNumber(native, 'hw.memsize') ?? 0;
      const available = bytes(inactive + free);
      return {
        ...uncountedMemory,
        total,
        available,
        percent: percentOf(total - available, total),
        used: bytes(active + wired),
        free: bytes(free - speculative),
        active: bytes(active),
        inactive: bytes(inactive),
        wired: bytes(wired),
        cached: bytes(fileBacked),
      };
    },
    swapMemory: () => {
      const { total, used, available } = decode(xswUsage, kernelBytes(native.sysctlByName('vm.swapusage')));
      const { pageins, pageouts } = vmStatisticsOf(native);
      return {
        total,
        used,
        free: available,
        percent: percentOf(used, total),
        sin: bytes(pageins),
        sout: bytes(pageouts),
      };
    },
    containerMemory: () => null,
    containerSwap: () => null,
  };
}
