import type { Native } from '@sysu/native';
import { Unsupported } from '../../errors.js';
import type { HeapBackend, HeapInfo } from '../../model/heap.js';
import { codeOf } from '../error-codes.js';

export function heapCalls(native: Native): HeapBackend {
  return {
    heapInfo: () => parseMallocInfo(ofGlibc('heapInfo()', () => native.heapInfo())),
    heapTrim: () => ofGlibc('heapTrim()', () => native.heapTrim()),
  };
}

/**
 * The sums that follow the arenas in what malloc_info(3) writes. What the C library took for its arenas is `current`;
 * of that blocks ready to be handed out are `fast` and `rest`, and all else is in use.
 */
export function parseMallocInfo(text: string): HeapInfo {
  const sums = text.slice(text.lastIndexOf('</heap>'));
  const sizeOf = (type: string): number =>
    Number(new RegExp(`<\\w+ type="${type}"(?: count="\\d+")? size="(\\d+)"/>`).exec(sums)?.[1] ?? 0);
  const heapUsed = sizeOf('current') - sizeOf('fast') - sizeOf('rest');
  return { heapUsed, mmapUsed: sizeOf('mmap'), heapCount: null };
}

function ofGlibc<T>(call: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (codeOf(error) === 'ENOSYS') throw new Unsupported(call, 'by this C library');
    throw error;
  }
}
