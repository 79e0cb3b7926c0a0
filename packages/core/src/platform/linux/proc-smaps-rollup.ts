import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** /proc/PID/smaps_rollup: the sums over all mappings, in bytes; or smaps, which is to be summed up. */
function parseSmapsRollup(bytes: Buffer): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [, name, value] of bytes.toString('latin1').matchAll(/^(\w+):\s+(\d+) kB$/gm)) {
    sums.set(name!, (sums.get(name!) ?? 0) + Number(value) * 1024);
  }
  return sums;
}

export const procSmapsRollup: ProcFile<Map<string, number>> = procFile({
  name: 'smaps_rollup',
  cost: 80,
  instead: 'smaps*',
  parse: apart(parseSmapsRollup),
  withoutMemory: new Map(['Pss', 'Private_Clean', 'Private_Dirty', 'Swap'].map((name) => [name, 0])),
  figures: {
    mappedSwap: (sums) => sums.get('Swap') ?? null,
    pss: (sums) => sums.get('Pss') ?? null,
    uss: (sums) => {
      const [clean, dirty, huge] = ['Private_Clean', 'Private_Dirty', 'Private_Hugetlb'].map((name) => sums.get(name));
      return clean === undefined || dirty === undefined ? null : clean + dirty + (huge ?? 0);
    },
  },
});
