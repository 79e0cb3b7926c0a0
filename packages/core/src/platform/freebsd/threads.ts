import type { ThreadRecord } from '../../model/process.js';
import { cText } from '../c-text.js';
import { processTable, threadRows } from './process-table.js';
import { statusOf } from './states.js';
import type { Sysctl } from '../bsd/sysctl.js';

export function threadsOf(sysctl: Sysctl, pid: number): ThreadRecord[] {
  return threadRows(sysctl, pid).map((row) => ({
    id: row.tid,
    userTime: row.userSeconds + row.userMicroseconds / 1e6,
    systemTime: row.systemSeconds + row.systemMicroseconds / 1e6,
    name: cText(row.threadName) || cText(row.comm),
    status: statusOf(row.state),
    cpuNum: row.onCpu >= 0 ? row.onCpu : row.lastCpu,
  }));
}

/** Threads have numbers of their own here, above all pids: the kernel has no list by them. */
export function pidOfThread(sysctl: Sysctl, tid: number): number | null {
  for (const { pid } of processTable(sysctl)) {
    if (threadsOf(sysctl, pid).some(({ id }) => id === tid)) return pid;
  }
  return null;
}
