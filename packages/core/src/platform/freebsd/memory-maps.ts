import type { MemoryMap } from '../../model/memory-map.js';
import { mapOf } from '../bsd/memory-map.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { kinfoVmentry } from './layouts-process.js';
import { procName } from './process-table.js';
import type { Sysctl } from '../bsd/sysctl.js';

const PATH = kinfoVmentry.size - 1024;

/** In the order of their addresses, without what the kernel would have to walk pages for. */
export function memoryMapsOf(sysctl: Sysctl, pid: number, pageSize: number): MemoryMap[] {
  try {
    return mappingsOf(sysctl, pid).map((entry) => mapOf(entry, entry.path, entry.residentPages * pageSize));
  } catch (error) {
    throw failure(pid, 'memory maps', codeOf(error));
  }
}

export type Mapping = Decoded<typeof kinfoVmentry> & { path: string };

/** As the kernel has them. */
export function mappingsOf(sysctl: Sysctl, pid: number): Mapping[] {
  return [...entriesIn(sysctl.bytes(...procName('vmmap', pid)))];
}

function* entriesIn(from: KernelBytes): Generator<Mapping> {
  for (let at = 0; at + PATH <= from.length;) {
    const entry = decode(kinfoVmentry, from, at);
    const end = at + entry.structSize;
    if (entry.structSize < PATH || end > from.length) {
      throw new Error(`this kernel has a struct kinfo_vmentry of ${entry.structSize} bytes`);
    }
    yield { ...entry, path: cText(from.bytes.subarray(at + PATH, end)) };
    at = end;
  }
}
