import type { WindowsMachine } from '@sysu/native';
import type { HeapBackend } from '../../model/heap.js';

export function heapCalls(native: Pick<WindowsMachine, 'heapSizes' | 'compactHeaps'>): HeapBackend {
  return {
    heapInfo: () => {
      const sizes = native.heapSizes();
      return { heapUsed: sizes.reduce((sum, size) => sum + size, 0), mmapUsed: null, heapCount: sizes.length };
    },
    heapTrim: () => native.compactHeaps(),
  };
}
