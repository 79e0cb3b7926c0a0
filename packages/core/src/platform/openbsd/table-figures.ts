import { ageOf, cpuAverageOf, seconds, startOf } from '../bsd/times.js';
import type { ListedFigures } from '../bsd/processes.js';
import { cText } from '../c-text.js';
import type { TableRow } from './process-table.js';
import { letterOf, statusOf } from './states.js';

// PS_SYSTEM and NZERO of sys/proc.h and sys/param.h.
const KERNEL_PROCESS = 0x10000;
const NICENESS_0 = 20;
// KI_NOCPU is 2^64 - 1.
const MOST_CPUS = 2 ** 32;

/** What the kernel lists of every process and thread, also to those who may not look into it. Bytes and seconds. */
export const tableFigures: ListedFigures<TableRow> = {
  ppid: (row) => row.ppid,
  comm: (row) => cText(row.comm),
  state: (row) => letterOf(row.state),
  status: (row) => statusOf(row.state),
  kernelThread: (row) => (row.flags & KERNEL_PROCESS) !== 0,
  flags: (row) => row.flags,
  pgid: (row) => row.pgid,
  session: (row) => row.session,
  terminal: (row, { terminals }) => terminals.path(row.terminal),
  tpgid: (row) => row.tpgid,
  uid: (row) => row.uid,
  gid: (row) => row.gid,
  uids: (row) => ({ real: row.realUid, effective: row.uid, saved: row.savedUid }),
  gids: (row) => ({ real: row.realGid, effective: row.gid, saved: row.savedGid }),
  nice: (row) => row.niceness - NICENESS_0,
  priority: (row) => row.priority,
  cpuNum: cpuOf,
  userTime: (row) => seconds(row.userSeconds, row.userMicroseconds),
  systemTime: (row) => seconds(row.systemSeconds, row.systemMicroseconds),
  createTime: startOf,
  age: ageOf,
  cpuAverage: (row, moment) => cpuAverageOf(row, moment, runTime(row)),
  cpuClock: runTime,
  sampledAt: (_, { monotonic }) => monotonic,
  // As ps(1) adds them up.
  vms: (row, { pageSize }) => (row.textPages + row.dataPages + row.stackPages) * pageSize,
  rss: (row, { pageSize }) => row.residentPages * pageSize,
  text: (row, { pageSize }) => row.textPages * pageSize,
  data: (row, { pageSize }) => row.dataPages * pageSize,
  memoryPercent: (row, { pageSize, totalMemory }) => ((row.residentPages * pageSize) / totalMemory) * 100,
  peakRss: (row) => row.peakKilobytes * 1024,
  minorFaults: (row) => row.minorFaults,
  majorFaults: (row) => row.majorFaults,
  voluntarySwitches: (row) => row.voluntarySwitches,
  involuntarySwitches: (row) => row.involuntarySwitches,
  // Blocks that were read and written; of how many bytes is not counted.
  readCount: (row) => row.blocksIn,
  writeCount: (row) => row.blocksOut,
  wchan: (row) => cText(row.waitMessage) || null,
};

/** Of a thread alone: the threads of a process may be on several. */
export function cpuOf({ cpu }: TableRow): number | null {
  return cpu < MOST_CPUS ? cpu : null;
}

function runTime(row: TableRow): number {
  return seconds(row.runSeconds, row.runMicroseconds);
}
