import type { VirtualMemory } from '../../model/memory.js';
import { percentOf } from '../../numbers.js';
import { uncountedMemory } from '../uncounted.js';
import type { Kstats } from './kstats.js';

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
