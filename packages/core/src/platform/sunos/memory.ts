import type { SunosNative } from '@sysu/native';
import type { MemoryBackend, SwapMemory, VirtualMemory } from '../../model/memory.js';
import { percentOf } from '../../numbers.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import { uncountedMemory } from '../uncounted.js';
import type { Kstats } from './kstats.js';
import { swapent } from './layouts.js';

export function memoryCalls(native: SunosNative, kstats: Kstats, pageSize: number): MemoryBackend {
  return {
    virtualMemory: () => virtualMemory(kstats, pageSize),
    swapMemory: () => swapMemory(native, kstats, pageSize),
    containerMemory: () => null,
    containerSwap: () => null,
  };
}

export function virtualMemory(kstats: Kstats, pageSize: number): VirtualMemory {
  const [pages] = kstats.named('unix', 'system_pages');
  const bytes = (name: string): number => (pages?.get(name) ?? 0) * pageSize;
  const [total, free] = [bytes('physmem'), bytes('freemem')];
  return {
    ...uncountedMemory,
    total,
    available: free,
    percent: percentOf(total - free, total),
    used: total - free,
    free,
  };
}

/** Of disks and files alone: what of memory can serve for swapping as well is not counted, as swap(8) -l has it. */
function swapMemory(native: SunosNative, kstats: Kstats, pageSize: number): SwapMemory {
  const from = new KernelBytes(native.swapAreas(), kstats.bigEndian);
  const areas = decodeArray(swapent, from, 0, Math.floor(from.length / swapent.size));
  const sum = (of: 'pages' | 'free'): number => areas.reduce((all, area) => all + area[of], 0) * pageSize;
  const moved = (name: string): number =>
    kstats.named('cpu', 'vm').reduce((all, cpu) => all + (cpu.get(name) ?? 0), 0) * pageSize;
  const [total, free] = [sum('pages'), sum('free')];
  return {
    total,
    used: total - free,
    free,
    percent: percentOf(total - free, total),
    sin: moved('pgswapin'),
    sout: moved('pgswapout'),
  };
}
