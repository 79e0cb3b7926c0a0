import type { DarwinNative } from '@sysu/native';
import type { HeapBackend } from '../../model/heap.js';
import { decode } from '../layout.js';
import { kernelBytes } from './kernel.js';
import { mallocStatistics } from './layouts-machine.js';

export function heapCalls(native: DarwinNative): HeapBackend {
  return {
    // Large blocks are counted together with all others.
    heapInfo: () => {
      const { inUse } = decode(mallocStatistics, kernelBytes(native.heapStatistics()));
      return { heapUsed: inUse, mmapUsed: null, heapCount: null };
    },
    heapTrim: () => native.heapTrim(),
  };
}
