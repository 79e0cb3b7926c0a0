import type { WindowsNative } from '@sysu/native';
import { KernelBytes } from '../kernel-bytes.js';
import { decode, decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { SYSTEM_PROCESS_INFORMATION, SYSTEM_THREADS } from './layouts-process.js';
import { textIn } from './wide-text.js';

const SYSTEM_PROCESS_INFORMATION_CLASS = 5;
// A machine at rest has about 200 processes with 3,000 threads.
const USUAL = 512 * 1024;

/** A process as the kernel lists it, also to those who may not open it. */
export interface TableRow extends Decoded<typeof SYSTEM_PROCESS_INFORMATION> {
  name: string;
  threads: Decoded<typeof SYSTEM_THREADS>[];
}

type Querying = Pick<WindowsNative, 'querySystem'>;

/** Every process but the idle one, which is none, in one call. By pid. */
export function processTable(native: Querying): TableRow[] {
  return read(native, (pid) => pid !== 0).sort((a, b) => a.uniqueProcessId - b.uniqueProcessId);
}

/** One process, of which alone the bytes are decoded; null when it is not there. */
export function processRow(native: Querying, pid: number): TableRow | null {
  return read(native, (each) => each === pid && pid !== 0)[0] ?? null;
}

function read(native: Querying, isWanted: (pid: number) => boolean): TableRow[] {
  const { bytes, address } = native.querySystem(SYSTEM_PROCESS_INFORMATION_CLASS, USUAL);
  return rowsIn(new KernelBytes(bytes, false), address, isWanted);
}

const [NEXT, PID] = [
  SYSTEM_PROCESS_INFORMATION.members.nextEntryOffset[0],
  SYSTEM_PROCESS_INFORMATION.members.uniqueProcessId[0],
];

/** The rows of a buffer that lay at `address`: each says where the next one begins, the last one 0. */
export function rowsIn(from: KernelBytes, address: number, isWanted: (pid: number) => boolean): TableRow[] {
  const rows: TableRow[] = [];
  for (let at = 0, next = -1; next !== 0; at += next) {
    next = from.u32(at + NEXT);
    if (isWanted(from.u64(at + PID))) rows.push(rowAt(from, address, at));
  }
  return rows;
}

function rowAt(from: KernelBytes, address: number, at: number): TableRow {
  const row = decode(SYSTEM_PROCESS_INFORMATION, from, at);
  const name = textIn(from, row.imageNameBuffer - address, row.imageNameLength);
  const threads = decodeArray(SYSTEM_THREADS, from, at + SYSTEM_PROCESS_INFORMATION.size, row.numberOfThreads);
  return { ...row, name, threads };
}
