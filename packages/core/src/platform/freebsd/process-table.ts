import { codeOf, isAbsence } from '../error-codes.js';
import { decode, decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { byPid, someOf } from '../bsd/process-list.js';
import type { ProcessList } from '../bsd/process-list.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { kinfoProc } from './layouts-process.js';
import { ZOMBIE } from './states.js';

// KERN_PROC_* of sys/sysctl.h, below CTL_KERN and KERN_PROC.
const kinds = {
  one: 1,
  args: 7,
  processes: 8,
  path: 12,
  threads: 0x11, // KERN_PROC_PID | KERN_PROC_INC_THREAD
  vmmap: 32,
  filedesc: 33,
  env: 35,
  rlimit: 37,
  cwd: 42,
} as const;

/** The name of sysctl(3) for what the kernel knows of processes, or of one. */
export function procName(kind: keyof typeof kinds, ...which: number[]): number[] {
  return [1, 14, kinds[kind], ...which];
}

/** A process, or in a listing of threads a thread with all that its process has. */
export type TableRow = Decoded<typeof kinfoProc>;

export function processTable(sysctl: Sysctl): ProcessList<TableRow> {
  return {
    all: () => byPid(rowsOf(sysctl, procName('processes'))),
    one: (pid) => someOf(rowsOf(sysctl, procName('one', pid)), pid)[0],
    threads: (pid) => someOf(rowsOf(sysctl, procName('threads', pid)), pid).sort((a, b) => a.tid - b.tid),
    isZombie: ({ state }) => state === ZOMBIE,
  };
}

/** None of a process that is gone. */
function rowsOf(sysctl: Sysctl, name: readonly number[]): TableRow[] {
  try {
    const from = sysctl.bytes(...name);
    if (from.length === 0) return [];
    const { structSize } = decode(kinfoProc, from);
    if (structSize !== kinfoProc.size) throw new Error(`this kernel has a struct kinfo_proc of ${structSize} bytes`);
    return decodeArray(kinfoProc, from, 0, Math.floor(from.length / kinfoProc.size));
  } catch (error) {
    if (isAbsence(codeOf(error))) return [];
    throw error;
  }
}
