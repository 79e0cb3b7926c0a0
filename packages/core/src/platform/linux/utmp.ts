import type { Session } from '../../model/host.js';
import { decodeText } from '../../text.js';

const USER_PROCESS = 7;

/**
 * The record of sessions, see utmp(5): 384 bytes each where glibc keeps 32-bit times in it (also on x86-64), 400
 * where it does not (arm64 and others). Texts fill their field and need not end in NUL.
 */
export function parseUtmp(bytes: Buffer, bigEndian: boolean): Session[] {
  const size = bytes.length % 384 !== 0 && bytes.length % 400 === 0 ? 400 : 384;
  const sessions: Session[] = [];
  for (let at = 0; at + size <= bytes.length; at += size) {
    const record = bytes.subarray(at, at + size);
    const type = bigEndian ? record.readInt16BE(0) : record.readInt16LE(0);
    const name = field(record, 44, 32);
    if (type === USER_PROCESS && name !== '') sessions.push(session(record, name, size, bigEndian));
  }
  return sessions;
}

function session(record: Buffer, name: string, size: number, bigEndian: boolean): Session {
  const host = field(record, 76, 256);
  // ut_tv follows ut_session: two 32-bit numbers at 340, or two 64-bit numbers at 344.
  const seconds = bigEndian
    ? record.readUInt32BE(size === 384 ? 340 : 348)
    : record.readUInt32LE(size === 384 ? 340 : 344);
  const micro = bigEndian ? record.readInt32BE(size === 384 ? 344 : 356) : record.readInt32LE(size === 384 ? 344 : 352);
  const pid = bigEndian ? record.readInt32BE(4) : record.readInt32LE(4);
  return {
    name,
    terminal: field(record, 8, 32) || null,
    host: /^$|^:\d+(\.\d+)?$/.test(host) ? 'localhost' : host,
    started: seconds + micro / 1e6,
    pid: pid > 0 ? pid : null,
  };
}

function field(record: Buffer, start: number, length: number): string {
  const end = record.subarray(start, start + length).indexOf(0);
  return decodeText(record, start, end < 0 ? start + length : start + end);
}
