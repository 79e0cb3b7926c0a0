import type { Session } from '../../model/host.js';
import { decodeText } from '../../text.js';

const USER_PROCESS = 7;
// ACCOUNTING, the last of the types.
const LAST_TYPE = 9;

/** How long a record is, and where it has the seconds of its time (of 64 bits the low half, by byte order). */
interface Layout {
  size: number;
  seconds: { little: number; big: number };
}

/** See utmp(5). glibc keeps 32-bit times in it also on x86-64; on arm64 and some others it does not. */
const layouts: readonly Layout[] = [
  { size: 384, seconds: { little: 340, big: 340 } },
  { size: 400, seconds: { little: 344, big: 348 } },
];

/** The record of sessions. Texts fill their field and need not end in NUL; a record cut off is left out. */
export function parseUtmp(bytes: Buffer, bigEndian: boolean): Session[] {
  const layout = layouts.find(({ size }) => isOf(bytes, size, bigEndian)) ?? layouts[0]!;
  const sessions: Session[] = [];
  for (let at = 0; at + layout.size <= bytes.length; at += layout.size) {
    const record = bytes.subarray(at, at + layout.size);
    const name = field(record, 44, 32);
    if (typeOf(record, bigEndian) === USER_PROCESS && name !== '')
      sessions.push(session(record, name, layout, bigEndian));
  }
  return sessions;
}

/** Whether it divides into records of this size that all have a type. */
function isOf(bytes: Buffer, size: number, bigEndian: boolean): boolean {
  if (bytes.length % size !== 0) return false;
  for (let at = 0; at < bytes.length; at += size) {
    const type = typeOf(bytes.subarray(at), bigEndian);
    if (type < 0 || type > LAST_TYPE) return false;
  }
  return true;
}

function typeOf(record: Buffer, bigEndian: boolean): number {
  return bigEndian ? record.readInt16BE(0) : record.readInt16LE(0);
}

function session(record: Buffer, name: string, { seconds }: Layout, bigEndian: boolean): Session {
  const host = field(record, 76, 256);
  const pid = bigEndian ? record.readInt32BE(4) : record.readInt32LE(4);
  return {
    name,
    terminal: field(record, 8, 32) || null,
    host: /^$|^:\d+(\.\d+)?$/.test(host) ? 'localhost' : host,
    started: bigEndian ? record.readUInt32BE(seconds.big) : record.readUInt32LE(seconds.little),
    pid: pid > 0 ? pid : null,
  };
}

function field(record: Buffer, start: number, length: number): string {
  const end = record.subarray(start, start + length).indexOf(0);
  return decodeText(record, start, end < 0 ? start + length : start + end);
}
