import type { DarwinNative } from '@sysu/native';
import { Unsupported } from '../../errors.js';
import type { HostBackend } from '../../model/host.js';
import { decode } from '../layout.js';
import { sessionsOf } from '../sessions.js';
import { terminalUse } from '../terminal-use.js';
import { kernelBytes, sysctlText } from './kernel.js';
import { timeval } from './layouts-machine.js';
import { parseUtmpx } from './login-records.js';

export function hostCalls(native: DarwinNative): Omit<HostBackend, 'isLocked'> {
  const bootTime = (): number => {
    const { seconds, microseconds } = decode(timeval, kernelBytes(native.sysctlByName('kern.boottime')));
    return seconds + microseconds / 1e6;
  };
  // CLOCK_MONOTONIC counts from boot on, also while the machine sleeps: clock_gettime(3) of macOS.
  const uptime = (): number => native.monotonic();
  return {
    bootTime,
    uptime,
    containerUptime: uptime,
    users: async () => sessionsOf(parseUtmpx(native.utmpx())),
    loginRecords: async (file) => {
      if (file !== null) throw new Unsupported('loginRecords() of a file', 'on darwin');
      return parseUtmpx(native.utmpx());
    },
    terminalUse,
    kernel: () => ({
      system: sysctlText(native, 'kern.ostype'),
      release: sysctlText(native, 'kern.osrelease'),
      hostname: sysctlText(native, 'kern.hostname'),
      machine: sysctlText(native, 'hw.machine'),
    }),
    monotonic: () => native.monotonic(),
  };
}
