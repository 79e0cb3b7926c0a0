import { hostname, machine, release, type } from 'node:os';
import type { HostBackend, LoginRecord } from '../../model/host.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { sessionsOf } from '../sessions.js';
import { terminalUse } from '../terminal-use.js';
import type { Kstats } from './kstats.js';
import { parseUtmpx } from './login-records.js';
import type { Proc } from './proc.js';

const NOW = 'var/adm/utmpx';

export function hostCalls(kstats: Kstats, proc: Proc): Omit<HostBackend, 'isLocked'> {
  const bootTime = (): number => kstats.named('unix', 'system_misc')[0]?.get('boot_time') ?? 0;
  const uptime = (): number => Math.max(0, Date.now() / 1000 - bootTime());
  return {
    bootTime,
    uptime,
    containerUptime: uptime,
    users: async () => {
      const records = recordsOfNow(proc);
      return records === null ? null : sessionsOf(records);
    },
    loginRecords: async (file) => (file === null ? (recordsOfNow(proc) ?? []) : parseUtmpx(proc.fileAt(file))),
    terminalUse,
    kernel: () => ({ system: type(), release: release(), hostname: hostname(), machine: machine() }),
    monotonic: () => performance.now() / 1000,
  };
}

function recordsOfNow(proc: Proc): LoginRecord[] | null {
  try {
    return parseUtmpx(proc.bytes(NOW));
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    throw error;
  }
}
