import type { HostBackend, Session } from '../../model/host.js';
import { terminalUse } from '../terminal-use.js';
import type { Sysctl } from './sysctl.js';
import { seconds } from './times.js';

type Calls = Pick<
  HostBackend,
  'bootTime' | 'uptime' | 'containerUptime' | 'users' | 'terminalUse' | 'kernel' | 'monotonic'
>;

/** @param sessions null where nobody keeps a record of them */
export function hostCalls(sysctl: Sysctl, sessions: () => Session[] | null): Calls {
  const bootTime = (): number => {
    const boot = sysctl.named('kern.boottime');
    // A struct timeval, whose microseconds have 32 bits on NetBSD.
    return seconds(boot.u64(0), boot.u32(8));
  };
  const uptime = (): number => Math.max(0, Date.now() / 1000 - bootTime());
  return {
    bootTime,
    uptime,
    containerUptime: uptime,
    users: async () => sessions(),
    terminalUse,
    kernel: () => ({
      system: sysctl.text('kern.ostype'),
      release: sysctl.text('kern.osrelease'),
      hostname: sysctl.text('kern.hostname'),
      machine: sysctl.text('hw.machine'),
    }),
    monotonic: () => performance.now() / 1000,
  };
}
