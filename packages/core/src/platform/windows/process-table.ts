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

/** Every process but the idle one, which is none, in one call. By pid. */
export function processTable(native: Pick<WindowsNative, 'querySystem'>): TableRow[] {
  const { bytes, address } = native.querySystem(SYSTEM_PROCESS_INFORMATION_CLASS, USUAL);
  return rowsIn(new KernelBytes(bytes, false), address).sort((a, b) => a.uniqueProcessId - b.uniqueProcessId);
}

/** The rows of a buffer that lay at `address`: each says where the next one begins, the last one 0. */
export function rowsIn(from: KernelBytes, address: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let at = 0, next = -1; next !== 0; at += next) {
    const row = decode(SYSTEM_PROCESS_INFORMATION, from, at);
    next = row.nextEntryOffset;
    if (row.uniqueProcessId === 0) continue;
    const name = textIn(from, row.imageNameBuffer - address, row.imageNameLength);
    const threads = decodeArray(SYSTEM_THREADS, from, at + SYSTEM_PROCESS_INFORMATION.size, row.numberOfThreads);
    rows.push({ ...row, name, threads });
  }
  return rows;
}
