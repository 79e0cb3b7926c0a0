import { byPid, someOf, structsOf } from '../bsd/process-list.js';
import type { ProcessList } from '../bsd/process-list.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { Decoded } from '../layout.js';
import { kinfoLwp, kinfoProc2 } from './layouts-process.js';
import { ZOMBIE } from './states.js';

// CTL_KERN, KERN_PROC2 and KERN_LWP of sys/sysctl.h; below the first KERN_PROC_ALL and KERN_PROC_PID; and as many as
// there are.
const KERN_PROC2 = [1, 47];
const KERN_LWP = [1, 64];
const [ALL, ONE] = [0, 1] as const;
const ANY_NUMBER = 0x7fffffff;

/** A process, or in a listing of threads a thread with all that its process has. */
export type TableRow = Decoded<typeof kinfoProc2> & { tid?: number; threadName?: Uint8Array };

export function processTable(sysctl: Sysctl): ProcessList<TableRow> {
  const rows = (kind: number, pid: number): TableRow[] =>
    structsOf(sysctl, kinfoProc2, [...KERN_PROC2, kind, pid, kinfoProc2.size, ANY_NUMBER]);
  const one = (pid: number): TableRow => someOf(rows(ONE, pid), pid)[0];
  return {
    all: () => byPid(rows(ALL, 0)),
    one,
    threads: (pid) => {
      const process = one(pid);
      const threads = structsOf(sysctl, kinfoLwp, [...KERN_LWP, pid, kinfoLwp.size, ANY_NUMBER]);
      return threads.map((thread) => threadRow(process, thread)).sort((a, b) => a.tid - b.tid);
    },
    isZombie: ({ state }) => state === ZOMBIE,
  };
}

/** How much of a thread's time is the system's is not told: all of it counts as the user's, as in psutil. */
function threadRow(process: TableRow, thread: Decoded<typeof kinfoLwp>): TableRow & { tid: number } {
  const { runSeconds, runMicroseconds } = thread;
  return {
    ...process,
    ...thread,
    userSeconds: runSeconds,
    userMicroseconds: runMicroseconds,
    systemSeconds: 0,
    systemMicroseconds: 0,
  };
}
