import { hostname, machine, release, type, uptime } from 'node:os';
import type { WindowsMachine } from '@sysu/native';
import { Unsupported } from '../../errors.js';
import type { HostBackend, LoginRecord } from '../../model/host.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { epochOf } from './clock.js';
import { TIME_OF_DAY } from './layouts-undeclared.js';
import { sessionsOf } from './sessions.js';

const TIME_OF_DAY_INFORMATION = 3;

type Native = Pick<WindowsMachine, 'querySystem' | 'sessionIds' | 'sessionInformation'>;

export function hostCalls(native: Native): Omit<HostBackend, 'isLocked' | 'monotonic'> {
  return {
    bootTime: () => bootTime(native),
    uptime,
    containerUptime: uptime,
    users: async () => sessionsOf(native),
    loginRecords: async (file) => {
      if (file !== null) throw new Unsupported('loginRecords({ file })', 'on win32');
      return recordsOfNow(native);
    },
    terminalUse: () => null,
    kernel: () => ({ system: type(), release: release(), hostname: hostname(), machine: machine() }),
  };
}

/** The kernel moves it when the clock is set. */
function bootTime(native: Native): number {
  // It refuses a buffer of any other size.
  const { bytes } = native.querySystem(TIME_OF_DAY_INFORMATION, TIME_OF_DAY.size);
  return epochOf(decode(TIME_OF_DAY, new KernelBytes(bytes, false)).bootTime)!;
}

function recordsOfNow(native: Native): LoginRecord[] {
  const unknown = { id: null, address: null, pid: null, runLevel: null, lastRunLevel: null };
  const running = { ...unknown, termination: null, exitCode: null };
  return [
    { ...running, type: 'boot', user: null, terminal: null, host: null, time: bootTime(native) },
    ...sessionsOf(native).map(({ name, terminal, host, started }): LoginRecord => {
      return { ...running, type: 'user', user: name, terminal, host, time: started };
    }),
  ];
}
