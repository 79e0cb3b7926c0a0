import { UsageError } from '../exit.js';

/** How memory and swap are written. */
export interface MemoryUnit {
  letter: string;
  bytes: number;
}

const sizes = new Map([
  ['k', 1000],
  ['K', 1024],
  ['m', 1000 ** 2],
  ['M', 1024 ** 2],
]);

export function unitOf(letter: string): MemoryUnit {
  const bytes = sizes.get(letter);
  if (bytes === undefined) throw new UsageError(`unit ${JSON.stringify(letter)} is none of k, K, m and M`);
  return { letter, bytes };
}

/** Cut off to whole units; a dash where it is not known. */
export function inUnit(bytes: number | null, unit: MemoryUnit): string {
  return bytes === null ? '-' : String(Math.trunc(bytes / unit.bytes));
}
