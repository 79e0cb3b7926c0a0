import { cText } from '../c-text.js';
import type { TableRow } from './process-table.js';
import { states } from './states.js';
import { ageOf, cpuAverageOf, seconds, startOf } from '../bsd/times.js';
import type { ListedFigures } from '../bsd/processes.js';

// P_KPROC of sys/proc.h.
const KERNEL_PROCESS = 0x4;

/** What the kernel lists of every process and thread, also to those who may not look into it. Bytes and seconds. */
export const tableFigures: ListedFigures<TableRow> = {
  ppid: (row) => row.ppid,
  comm: (row) => cText(row.comm),
  state: (row) => states.letterOf(row.state),
  status: (row) => states.statusOf(row.state),
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
  nice: (row) => row.niceness,
  priority: (row) => row.priority,
  numThreads: (row) => row.threads,
  cpuNum: (row) => (row.onCpu >= 0 ? row.onCpu : row.lastCpu),
  userTime: (row) => seconds(row.userSeconds, row.userMicroseconds),
  systemTime: (row) => seconds(row.systemSeconds, row.systemMicroseconds),
  childrenUserTime: (row) => seconds(row.childrenUserSeconds, row.childrenUserMicroseconds),
  childrenSystemTime: (row) => seconds(row.childrenSystemSeconds, row.childrenSystemMicroseconds),
  createTime: startOf,
  age: ageOf,
  cpuAverage: (row, moment) => cpuAverageOf(row, moment, row.runtime / 1e6),
  cpuClock: (row) => row.runtime / 1e6,
  sampledAt: (_, { monotonic }) => monotonic,
  vms: (row) => row.virtualSize,
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

/** FreeBSD 11 has the number of the terminal at another place. */
export const tableFigures11: ListedFigures<TableRow> = {
  ...tableFigures,
  terminal: (row, { terminals }) => terminals.path(row.terminal11),
};
