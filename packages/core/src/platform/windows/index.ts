import type { WindowsNative } from '@sysu/native';
import type { Backend } from '../backend.js';
import { defineBackend } from '../define.js';
import { processCalls } from './process-calls.js';

/** The machine we run on. */
export function windowsMachine(native: WindowsNative): Backend {
  const backend = defineBackend('win32', {
    // QueryPerformanceCounter.
    monotonic: () => performance.now() / 1000,
  });
  return Object.assign(backend, processCalls(native, backend));
}
