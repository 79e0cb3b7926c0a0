import { readFileSync } from 'node:fs';
import type { HostBackend, Session } from '../../model/host.js';
import { cText } from '../c-text.js';
import { KernelBytes } from '../kernel-bytes.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { terminalUse } from '../terminal-use.js';
import type { Sysctl } from '../bsd/sysctl.js';

type Calls = Pick<
  HostBackend,
  'bootTime' | 'uptime' | 'containerUptime' | 'users' | 'terminalUse' | 'kernel' | 'monotonic'
>;

/** @param root below which the record of sessions lies: `/` on the machine that we run on */
export function hostCalls(sysctl: Sysctl, root: string): Calls {
  const bootTime = (): number => {
    const boot = sysctl.named('kern.boottime');
    return boot.u64(0) + boot.u64(8) / 1e6;
  };
  const uptime = (): number => Math.max(0, Date.now() / 1000 - bootTime());
  return {
    bootTime,
    uptime,
    containerUptime: uptime,
    users: async () => sessionsIn(`${root}var/run/utx.active`),
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

// Records of getutxent(3) as they lie on disk: struct futx of libc, packed, and in network order everywhere.
const RECORD = 197;
const USER_PROCESS = 4;
const at = { type: 0, microseconds: 1, pid: 17, user: 21, line: 53, host: 69 } as const;

function sessionsIn(path: string): Session[] | null {
  const bytes = read(path);
  if (bytes === null) return null;
  const from = new KernelBytes(bytes, true);
  const starts = Array.from({ length: Math.floor(from.length / RECORD) }, (_, i) => i * RECORD);
  return starts.filter((start) => from.u8(start + at.type) === USER_PROCESS).map((start) => sessionAt(from, start));
}

function sessionAt(from: KernelBytes, start: number): Session {
  const text = (begin: number, end: number): string => cText(from.bytes.subarray(start + begin, start + end));
  const pid = from.i32(start + at.pid);
  return {
    name: text(at.user, at.line),
    terminal: text(at.line, at.host) || null,
    host: text(at.host, RECORD) || null,
    started: from.u64(start + at.microseconds) / 1e6,
    pid: pid > 0 ? pid : null,
  };
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    throw error;
  }
}
