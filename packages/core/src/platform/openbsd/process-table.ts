import { byPid, someOf, structsOf } from '../bsd/process-list.js';
import type { ProcessList } from '../bsd/process-list.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { Decoded } from '../layout.js';
import { kinfoProc } from './layouts-process.js';
import { ZOMBIE } from './states.js';

// CTL_KERN, KERN_PROC of sys/sysctl.h; below them KERN_PROC_PID, KERN_PROC_KTHREAD (those of the kernel too) and
// KERN_PROC_SHOW_THREADS; and as many as there are.
const KERN_PROC = [1, 66];
const [ONE, ALL, WITH_THREADS] = [1, 7, 0x40000000] as const;
const ANY_NUMBER = 0x7fffffff;

/** A process, or in a listing of threads a thread with all that its process has. */
export type TableRow = Decoded<typeof kinfoProc>;

export function processTable(sysctl: Sysctl): ProcessList<TableRow> {
  const rows = (kind: number, pid: number): TableRow[] =>
    structsOf(sysctl, kinfoProc, [...KERN_PROC, kind, pid, kinfoProc.size, ANY_NUMBER]);
  return {
    all: () => byPid(rows(ALL, 0)),
    one: (pid) => someOf(rows(ONE, pid), pid)[0],
    // With them comes the process itself, which is no thread.
    threads: (pid) =>
      someOf(
        rows(ONE | WITH_THREADS, pid).filter(({ tid }) => tid !== -1),
        pid,
      ).sort((a, b) => a.tid - b.tid),
    isZombie: ({ state }) => state === ZOMBIE,
  };
}
