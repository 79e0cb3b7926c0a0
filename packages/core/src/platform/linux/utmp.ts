import type { LoginRecord, LoginRecordType } from '../../model/host.js';
import { decodeText } from '../../text.js';
import { formatAddress } from '../ip-address.js';

/** How long a record is, and where its time (of 64 bits the low half, by byte order) and its address are. */
interface Layout {
  size: number;
  seconds: { little: number; big: number };
  address: number;
}

/** See utmp(5). glibc keeps 32-bit times in it also on x86-64; on arm64 and some others it does not. */
const layouts: readonly Layout[] = [
  { size: 384, seconds: { little: 340, big: 340 }, address: 348 },
  { size: 400, seconds: { little: 344, big: 348 }, address: 360 },
];

// By number.
const types: readonly LoginRecordType[] = [
  'empty',
  'runLevel',
  'boot',
  'newTime',
  'oldTime',
  'init',
  'login',
  'user',
  'dead',
  'accounting',
];

/** The record of sessions. Texts fill their field and need not end in NUL; a record cut off is left out. */
export function parseUtmp(bytes: Buffer, bigEndian: boolean): LoginRecord[] {
  const layout = layouts.find(({ size }) => isOf(bytes, size, bigEndian)) ?? layouts[0]!;
  const records: LoginRecord[] = [];
  for (let at = 0; at + layout.size <= bytes.length; at += layout.size) {
    const record = bytes.subarray(at, at + layout.size);
    const type = types[typeOf(record, bigEndian)];
    if (type !== undefined) records.push(parseRecord(record, type, layout, bigEndian));
  }
  return records;
}

/** Whether it divides into records of this size that all have a type. */
function isOf(bytes: Buffer, size: number, bigEndian: boolean): boolean {
  if (bytes.length % size !== 0) return false;
  for (let at = 0; at < bytes.length; at += size) {
    if (types[typeOf(bytes.subarray(at), bigEndian)] === undefined) return false;
  }
  return true;
}

function typeOf(record: Buffer, bigEndian: boolean): number {
  return bigEndian ? record.readInt16BE(0) : record.readInt16LE(0);
}

function parseRecord(record: Buffer, type: LoginRecordType, layout: Layout, bigEndian: boolean): LoginRecord {
  const { seconds } = layout;
  const pid = bigEndian ? record.readInt32BE(4) : record.readInt32LE(4);
  const short = (at: number): number => (bigEndian ? record.readInt16BE(at) : record.readInt16LE(at));
  return {
    type,
    user: field(record, 44, 32),
    terminal: field(record, 8, 32),
    id: field(record, 40, 4),
    host: field(record, 76, 256),
    address: addressOf(record.subarray(layout.address, layout.address + 16)),
    time: bigEndian ? record.readUInt32BE(seconds.big) : record.readUInt32LE(seconds.little),
    pid: pid > 0 && type !== 'runLevel' ? pid : null,
    // In place of a pid it has the letters of both.
    runLevel: type === 'runLevel' ? letter(pid & 0xff) : null,
    lastRunLevel: type === 'runLevel' ? letter((pid >> 8) & 0xff) : null,
    termination: type === 'dead' ? short(332) : null,
    exitCode: type === 'dead' ? short(334) : null,
  };
}

function field(record: Buffer, start: number, length: number): string | null {
  const end = record.subarray(start, start + length).indexOf(0);
  return decodeText(record, start, end < 0 ? start + length : start + end) || null;
}

/** Of IPv4 only the first four bytes are set. */
function addressOf(bytes: Buffer): string | null {
  if (bytes.every((byte) => byte === 0)) return null;
  const isShort = bytes.subarray(4).every((byte) => byte === 0);
  return formatAddress(isShort ? bytes.subarray(0, 4) : bytes);
}

function letter(code: number): string | null {
  return code === 0 ? null : String.fromCharCode(code);
}
