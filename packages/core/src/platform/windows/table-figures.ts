import type { Figure, ProcessFigures } from '../../model/process.js';
import { epochOf, secondsOf } from './clock.js';
import type { TableRow } from './process-table.js';
import { letterOf, processStatus, threadStatus } from './thread-states.js';

/** What the figures of a listing have in common. */
export interface Moment {
  /** Seconds since 1970. */
  time: number;
  /** Seconds on the monotonic clock. */
  monotonic: number;
  /** Bytes of memory of the machine. */
  totalMemory(): number;
}

export type Thread = TableRow['threads'][number];
type FigureOf = { [F in Figure]?: (row: TableRow, moment: Moment) => ProcessFigures[F] | null };
type ThreadFigureOf = { [F in Figure]?: (thread: Thread, moment: Moment) => ProcessFigures[F] | null };

interface Times {
  createTime: number;
  userTime: number;
  kernelTime: number;
}

/** The same of processes and threads. */
const times = {
  createTime: ({ createTime }: Times) => epochOf(createTime),
  age: ageOf,
  userTime: ({ userTime }: Times) => secondsOf(userTime),
  systemTime: ({ kernelTime }: Times) => secondsOf(kernelTime),
  cpuClock: cpuSeconds,
  sampledAt: (_: Times, { monotonic }: Moment) => monotonic,
  cpuAverage: (row: Times, moment: Moment) => {
    const age = ageOf(row, moment);
    return age === null || age === 0 ? null : (cpuSeconds(row) / age) * 100;
  },
};

function cpuSeconds({ userTime, kernelTime }: Times): number {
  return secondsOf(userTime + kernelTime);
}

function ageOf({ createTime }: Times, { time }: Moment): number | null {
  const created = epochOf(createTime);
  return created === null ? null : Math.max(0, time - created);
}

/** What the kernel lists of every process, also to those who may not open it. Bytes and seconds. */
export const tableFigures: FigureOf = {
  ppid: (row) => row.inheritedFromUniqueProcessId,
  comm: (row) => row.name,
  name: (row) => row.name,
  status: (row) => processStatus(row.threads),
  state: (row) => letterOf(processStatus(row.threads)),
  kernelThread: () => false,
  session: (row) => row.sessionId,
  numThreads: (row) => row.numberOfThreads,
  priority: (row) => row.basePriority,
  ...times,
  rss: (row) => row.workingSetSize,
  vms: (row) => row.pagefileUsage,
  peakRss: (row) => row.peakWorkingSetSize,
  peakVms: (row) => row.peakPagefileUsage,
  memoryPercent: (row, moment) => (row.workingSetSize / moment.totalMemory()) * 100,
  // Kernels that do not count it say 0, which no process has.
  uss: (row) => row.workingSetPrivateSize || null,
  minorFaults: (row) => Math.max(0, row.pageFaultCount - hardFaults(row)),
  majorFaults: hardFaults,
  // Windows does not tell why a thread lost its CPU: psutil gives all switches here.
  voluntarySwitches: (row) => row.threads.reduce((sum, { contextSwitchCount }) => sum + contextSwitchCount, 0),
  involuntarySwitches: () => 0,
  readCount: (row) => row.readOperationCount,
  writeCount: (row) => row.writeOperationCount,
  readBytes: (row) => row.readTransferCount,
  writeBytes: (row) => row.writeTransferCount,
};

/** What is a thread's own in a listing of threads. */
export const threadFigures: ThreadFigureOf = {
  tid: (thread) => thread.uniqueThread,
  status: threadStatus,
  state: (thread) => letterOf(threadStatus(thread)),
  priority: (thread) => thread.priority,
  numThreads: () => 1,
  voluntarySwitches: (thread) => thread.contextSwitchCount,
  ...times,
};

/** In the upper half is how many threads there were at most. */
function hardFaults({ hardFaultsAndMostThreads }: TableRow): number {
  return hardFaultsAndMostThreads % 2 ** 32;
}
