import type { Session } from '../../model/host.js';
import { sessionsIn } from '../bsd/session-records.js';
import { cText } from '../c-text.js';
import type { KernelBytes } from '../kernel-bytes.js';

// Records of getutxent(3) as they lie on disk: struct futx of libc, packed, and in network order everywhere.
const RECORD = 197;
const USER_PROCESS = 4;
const at = { type: 0, microseconds: 1, pid: 17, user: 21, line: 53, host: 69 } as const;

export function sessions(): Session[] | null {
  return sessionsIn('/var/run/utx.active', RECORD, sessionAt);
}

function sessionAt(from: KernelBytes, start: number): Session | null {
  if (from.u8(start + at.type) !== USER_PROCESS) return null;
  const text = (begin: number, end: number): string => cText(from.bytes.subarray(start + begin, start + end));
  const pid = from.bytes.readInt32BE(start + at.pid);
  return {
    name: text(at.user, at.line),
    terminal: text(at.line, at.host) || null,
    host: text(at.host, RECORD) || null,
    started: Number(from.bytes.readBigUInt64BE(start + at.microseconds)) / 1e6,
    pid: pid > 0 ? pid : null,
  };
}
