import { NoSuchProcess } from '../../errors.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { decodeArray } from '../layout.js';
import type { Decoded, Layout } from '../layout.js';
import type { Sysctl } from './sysctl.js';

/** What the kernel of each BSD tells of a process, and of a thread. */
export interface ListedProcess {
  pid: number;
  /** Of a thread alone. */
  tid?: number;
  /** Since 1970. Both are 0 of a zombie on OpenBSD and NetBSD. */
  startSeconds: number;
  startMicroseconds: number;
}

/** How the kernel lists processes. */
export interface ProcessList<Row extends ListedProcess> {
  /** Every process, by pid. The kernel's own is 0, which nobody can ask for: it is not among them. */
  all(): Row[];
  /** Throws NoSuchProcess. */
  one(pid: number): Row;
  /** A row for each thread of a process, by number. Throws NoSuchProcess. */
  threads(pid: number): Row[];
  isZombie(row: Row): boolean;
}

/** The structs that the kernel has under a name; none of a process that is gone. */
export function structsOf<const L extends Layout>(sysctl: Sysctl, layout: L, name: readonly number[]): Decoded<L>[] {
  try {
    const from = sysctl.bytes(...name);
    return decodeArray(layout, from, 0, Math.floor(from.length / layout.size));
  } catch (error) {
    if (isAbsence(codeOf(error))) return [];
    throw error;
  }
}

export function byPid<Row extends ListedProcess>(rows: readonly Row[]): Row[] {
  return rows.filter(({ pid }) => pid > 0).toSorted((a, b) => a.pid - b.pid);
}

/** None are there of a process that is gone. */
export function someOf<Row>(rows: readonly Row[], pid: number): [Row, ...Row[]] {
  if (rows.length === 0) throw new NoSuchProcess(pid);
  return rows as [Row, ...Row[]];
}
