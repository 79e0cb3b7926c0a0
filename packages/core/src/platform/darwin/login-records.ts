import type { LoginRecord, LoginRecordType } from '../../model/host.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { kernelBytes } from './kernel.js';
import { utmpx } from './layouts-machine.js';

// By number, as utmpx.h has them: the clock before and after it was set in the other order than on Linux.
const types: readonly LoginRecordType[] = [
  'empty',
  'runLevel',
  'boot',
  'oldTime',
  'newTime',
  'init',
  'login',
  'user',
  'dead',
  'accounting',
];

/** The records of getutxent(3). */
export function parseUtmpx(bytes: Uint8Array): LoginRecord[] {
  const records = decodeArray(utmpx, kernelBytes(bytes), 0, Math.floor(bytes.length / utmpx.size));
  return records.flatMap((record) => {
    const type = types[record.type];
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
