import type { HostBackend, Kernel } from '../../model/host.js';
import { terminalUse } from '../terminal-use.js';
import { Facts, parseUptime } from './facts.js';
import { readBytes, readText } from './files.js';
import type { Files } from './files.js';
import { currentSessions, recordsOf, recordsSinceBoot } from './login-records.js';
import { parseStat, statNumber } from './proc-stat.js';
import { parseBootTime } from './stat.js';

export function hostCalls(files: Files): Omit<HostBackend, 'isLocked'> {
  return {
    bootTime: () => parseBootTime(files.text('proc/stat')),
    uptime: () => parseUptime(files.text('proc/uptime')),
    containerUptime: () => {
      const first = readBytes(files, 'proc/1/stat');
      const { uptime, clockTicks } = new Facts(files);
      return first === null || uptime === null
        ? null
        : Math.max(0, uptime - statNumber(parseStat(first), 22) / clockTicks);
    },
    users: () => Promise.resolve(currentSessions(files)),
    loginRecords: async (file) => (file === null ? recordsSinceBoot(files) : recordsOf(files, file)),
    terminalUse: (terminal) => (files.isOwn ? terminalUse(terminal) : null),
    kernel: () => kernel(files),
    monotonic: () => (files.isMoment ? null : files.now()),
  };
}

/** /proc/sys/kernel says what uname(2) does, of another machine too; `arch` since Linux 6.1. */
function kernel(files: Files): Kernel {
  const of = (name: string): string | null => readText(files, `proc/sys/kernel/${name}`)?.trim() ?? null;
  return { system: of('ostype'), release: of('osrelease'), hostname: of('hostname'), machine: of('arch') };
}
