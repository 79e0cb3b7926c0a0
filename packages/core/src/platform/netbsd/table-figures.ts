import { kinfoFigures } from '../bsd/kinfo-figures.js';
import type { ListedFigures } from '../bsd/processes.js';
import type { TableRow } from './process-table.js';
import { states } from './states.js';

// P_SYSTEM of sys/sysctl.h.
const KERNEL_PROCESS = 0x200;

export const tableFigures: ListedFigures<TableRow> = {
  ...kinfoFigures(states),
  kernelThread: (row) => (row.flags & KERNEL_PROCESS) !== 0,
  numThreads: (row) => row.threads,
  // Without what is only set aside for the stack, as ps(1) has it.
  vms: (row, { pageSize }) => row.virtualPages * pageSize,
};
