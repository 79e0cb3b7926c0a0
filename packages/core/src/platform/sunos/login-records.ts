import type { LoginRecord, LoginRecordType } from '../../model/host.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { utmpxTypes } from '../utmpx-types.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { futmpx } from './layouts.js';

export function parseUtmpx(from: KernelBytes): LoginRecord[] {
  const records = decodeArray(futmpx, from, 0, Math.floor(from.length / futmpx.size));
  return records.flatMap((record) => {
    const type = utmpxTypes[record.type];
    return type === undefined ? [] : [recordOf(record, type)];
  });
}

function recordOf(record: Decoded<typeof futmpx>, type: LoginRecordType): LoginRecord {
  const { user, line, id, host, pid, seconds, microseconds, termination, exit } = record;
  const terminal = cText(line) || null;
  return {
    type,
    user: cText(user) || null,
    terminal,
    id: cText(id) || null,
    host: cText(host) || null,
    address: null,
    time: seconds > 0 ? seconds + microseconds / 1e6 : null,
    pid: pid > 0 ? pid : null,
    // The line says 'run-level 3'.
    runLevel: type === 'runLevel' ? (/^run-level (\S)/.exec(terminal ?? '')?.[1] ?? null) : null,
    lastRunLevel: null,
    termination: type === 'dead' ? Math.abs(termination) : null,
    exitCode: type === 'dead' ? Math.abs(exit) : null,
  };
}
