import type { LoginRecord, LoginRecordType } from '../../model/host.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { utmpxTypes } from '../utmpx-types.js';
import { kernelBytes } from './kernel.js';
import { utmpx } from './layouts-machine.js';

/** The records of getutxent(3). */
export function parseUtmpx(bytes: Uint8Array): LoginRecord[] {
  const records = decodeArray(utmpx, kernelBytes(bytes), 0, Math.floor(bytes.length / utmpx.size));
  return records.flatMap((record) => {
    const type = utmpxTypes[record.type];
    return type === undefined ? [] : [recordOf(record, type)];
  });
}

function recordOf(record: Decoded<typeof utmpx>, type: LoginRecordType): LoginRecord {
  const { user, line, id, host, pid, seconds, microseconds } = record;
  return {
    type,
    user: cText(user) || null,
    terminal: cText(line) || null,
    id: cText(id) || null,
    host: cText(host) || null,
    address: null,
    time: seconds > 0 ? seconds + microseconds / 1e6 : null,
    pid: pid > 0 ? pid : null,
    runLevel: null,
    lastRunLevel: null,
    termination: null,
    exitCode: null,
  };
}
