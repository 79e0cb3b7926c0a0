import { kinfoFigures } from '../bsd/kinfo-figures.js';
import type { ListedFigures } from '../bsd/processes.js';
import type { TableRow } from './process-table.js';
import { states } from './states.js';

// PS_SYSTEM of sys/proc.h.
const KERNEL_PROCESS = 0x10000;

export const tableFigures: ListedFigures<TableRow> = {
  ...kinfoFigures(states),
  kernelThread: (row) => (row.flags & KERNEL_PROCESS) !== 0,
  // As ps(1) adds them up.
  vms: (row, { pageSize }) => (row.textPages + row.dataPages + row.stackPages) * pageSize,
};
