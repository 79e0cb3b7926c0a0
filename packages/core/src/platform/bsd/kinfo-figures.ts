import type { ListedFigures } from './processes.js';
import { rowFigures } from './row-figures.js';
import type { BsdRow } from './row-figures.js';
import type { StateWords } from './state-words.js';
import { cpuAverageOf, seconds } from './times.js';

// NZERO of sys/param.h. KI_NOCPU is 2^64 - 1.
const NICENESS_0 = 20;
const MOST_CPUS = 2 ** 32;

/** What struct kinfo_proc of OpenBSD and kinfo_proc2 of NetBSD, which were one once, still have in common. */
export interface KinfoRow extends BsdRow {
  cpu: number;
  runSeconds: number;
  runMicroseconds: number;
}

/** What both list in their own way. */
export function kinfoFigures(states: StateWords): ListedFigures<KinfoRow> {
  return {
    ...rowFigures(states),
    nice: (row) => row.niceness - NICENESS_0,
    cpuNum: cpuOf,
    cpuAverage: (row, moment) => cpuAverageOf(row, moment, runTime(row)),
    cpuClock: runTime,
  };
}

/** null where it is on none, or its threads may be on several. */
export function cpuOf({ cpu }: KinfoRow): number | null {
  return cpu < MOST_CPUS ? cpu : null;
}

function runTime(row: KinfoRow): number {
  return seconds(row.runSeconds, row.runMicroseconds);
}
