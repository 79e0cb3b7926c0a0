import type { WindowsNative } from '@sysu/native';
import type { Backend } from '../backend.js';
import { defineBackend } from '../define.js';
import { abilityCalls } from './abilities.js';
import { activityCalls } from './activity.js';
import { cpuCalls } from './cpu.js';
import { diskCalls } from './disk.js';
import { diskIoCalls } from './disk-io.js';
import { heapCalls } from './heap.js';
import { hostCalls } from './host.js';
import { pidExists } from './identity.js';
import { memoryCalls } from './memory.js';
import { networkCalls } from './network.js';
import { processCalls } from './process-calls.js';
import { sensorsCalls } from './sensors.js';
import { serviceCalls } from './services.js';
import { untold } from './untold.js';

/** The machine we run on. */
export function windowsMachine(native: WindowsNative): Backend {
  const backend = defineBackend('win32', {
    untold,
    // QueryPerformanceCounter.
    monotonic: () => performance.now() / 1000,
    ...memoryCalls(native),
    ...cpuCalls(native, process.pid),
    ...activityCalls(native),
    ...diskCalls(native),
    ...diskIoCalls(native),
    ...networkCalls(native, `${process.env['SystemRoot']}\\System32\\drivers`, (pid) => pidExists(native, pid)),
    ...sensorsCalls(native),
    ...hostCalls(native),
    ...heapCalls(native),
    ...serviceCalls(native),
    ...abilityCalls(native),
  });
  return Object.assign(backend, processCalls(native, backend));
}
