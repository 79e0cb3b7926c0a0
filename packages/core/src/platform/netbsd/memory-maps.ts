import type { MemoryMap } from '../../model/memory-map.js';
import { mapOf } from '../bsd/memory-map.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { toldOf } from '../bsd/told.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { decodeArray } from '../layout.js';
import { kinfoVmentry } from './layouts-process.js';

// CTL_VM, VM_PROC, VM_PROC_MAP of uvm/uvm_param.h; and as many as there are.
const VM_PROC_MAP = [2, 16, 1];
const ANY_NUMBER = 0x7fffffff;

/** In the order of their addresses; none of a process of the kernel's. How much of them is in memory is not told. */
export function memoryMapsOf(sysctl: Sysctl, pid: number): MemoryMap[] {
  try {
    const from = toldOf(() => sysctl.bytes(...VM_PROC_MAP, pid, kinfoVmentry.size, ANY_NUMBER));
    if (from === null) return [];
    const entries = decodeArray(kinfoVmentry, from, 0, Math.floor(from.length / kinfoVmentry.size));
    return entries.map((entry) => mapOf(entry, cText(entry.path), null));
  } catch (error) {
    throw failure(pid, 'memory maps', codeOf(error));
  }
}
