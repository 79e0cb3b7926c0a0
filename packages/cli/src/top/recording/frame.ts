import { crc32 } from 'node:zlib';
import { isTime } from './checks.js';

/** The first line of every recording: what it is, and the version of its form. */
export const FIRST_LINE: Buffer = Buffer.from('sysu recording 1\n');

/** One sample as it stands in a recording; docs/recording.md has the form. */
export interface Frame {
  readonly head: Head;
  /** Two compressed texts, one behind the other: the machine, and its processes. */
  readonly body: Buffer;
}

export interface Head {
  /** Whether it has all processes, or what changed in them since the frame before. */
  readonly isWhole: boolean;
  /** When the sample was taken, in seconds since the epoch. */
  readonly time: number;
  /** How long the two texts are. */
  readonly machineBytes: number;
  readonly processBytes: number;
  /** The `check` of the frame before; 0 for the first that somebody wrote. */
  readonly before: number;
  /** CRC-32 of the body. */
  readonly sum: number;
  /** CRC-32 of the head until here. */
  readonly check: number;
}

/** What every frame begins with. */
export const MARK: Buffer = Buffer.from([0x89, 0x53, 0x59, 0x53]);
export const HEAD_BYTES = 36;
const CHECKED_BYTES = HEAD_BYTES - 4;
const WHOLE = 1;
const CHANGES = 2;
/** Many times what the largest machines need: a claim of more is not believed. */
const MOST_BYTES = 2 ** 26;

export function frameOf(about: Pick<Head, 'isWhole' | 'time' | 'before'>, machine: Buffer, processes: Buffer): Frame {
  const body = Buffer.concat([machine, processes]);
  const lengths = { machineBytes: machine.length, processBytes: processes.length };
  const head = { ...about, ...lengths, sum: crc32(body), check: 0 };
  return { head: { ...head, check: checkOf(headBytes(head)) }, body };
}

export function bytesOf({ head, body }: Frame): Buffer {
  return Buffer.concat([headBytes(head), body]);
}

function headBytes({ isWhole, time, machineBytes, processBytes, before, sum, check }: Head): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES);
  MARK.copy(bytes);
  bytes.writeUInt32LE(isWhole ? WHOLE : CHANGES, 4);
  bytes.writeDoubleLE(time, 8);
  [machineBytes, processBytes, before, sum, check].forEach((value, i) => bytes.writeUInt32LE(value, 16 + 4 * i));
  return bytes;
}

/** The head that these bytes begin with; null where they begin with none. */
export function headOf(bytes: Buffer): Head | null {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, MARK.length).equals(MARK)) return null;
  const kind = bytes.readUInt32LE(4);
  const head = {
    isWhole: kind === WHOLE,
    time: bytes.readDoubleLE(8),
    machineBytes: bytes.readUInt32LE(16),
    processBytes: bytes.readUInt32LE(20),
    before: bytes.readUInt32LE(24),
    sum: bytes.readUInt32LE(28),
    check: bytes.readUInt32LE(CHECKED_BYTES),
  };
  const isOurs = head.check === checkOf(bytes) && (kind === WHOLE || kind === CHANGES);
  return isOurs && lengthOfBody(head) <= MOST_BYTES && isTime(head.time) ? head : null;
}

function checkOf(bytes: Buffer): number {
  return crc32(bytes.subarray(0, CHECKED_BYTES));
}

export function lengthOfBody({ machineBytes, processBytes }: Head): number {
  return machineBytes + processBytes;
}

/** Whether a body is as it was written. */
export function isSound({ head, body }: Frame): boolean {
  return body.length === lengthOfBody(head) && crc32(body) === head.sum;
}
