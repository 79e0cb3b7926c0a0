import type { ListedFigures } from '../bsd/processes.js';
import { rowFigures } from '../bsd/row-figures.js';
import { cpuAverageOf, seconds } from '../bsd/times.js';
import type { TableRow } from './process-table.js';
import { states } from './states.js';

// P_KPROC of sys/proc.h.
const KERNEL_PROCESS = 0x4;

export const tableFigures: ListedFigures<TableRow> = {
  ...rowFigures(states),
  kernelThread: (row) => (row.flags & KERNEL_PROCESS) !== 0,
  nice: (row) => row.niceness,
  numThreads: (row) => row.threads,
  cpuNum: (row) => (row.onCpu >= 0 ? row.onCpu : row.lastCpu),
  childrenUserTime: (row) => seconds(row.childrenUserSeconds, row.childrenUserMicroseconds),
  childrenSystemTime: (row) => seconds(row.childrenSystemSeconds, row.childrenSystemMicroseconds),
  cpuAverage: (row, moment) => cpuAverageOf(row, moment, row.runtime / 1e6),
  cpuClock: (row) => row.runtime / 1e6,
  vms: (row) => row.virtualSize,
};

/** FreeBSD 11 has the number of the terminal at another place. */
export const tableFigures11: ListedFigures<TableRow> = {
  ...tableFigures,
  terminal: (row, { terminals }) => terminals.path(row.terminal11),
};
