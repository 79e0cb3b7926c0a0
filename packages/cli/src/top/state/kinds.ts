import { processTable } from '@sysu/core';
import type { Figure, ProcessRecord, Table } from '@sysu/core';
import type { ProcessColumn } from '../../ps/columns.js';
import { columnNamed } from './column-named.js';
import { ioTable, isAccumulated, movesBytes } from './io.js';
import { ioKeys } from './io-keys.js';
import type { Bindings } from './key-table.js';
import type { Key, State } from './state.js';

/** What sets one screen apart from another: everything else they share. */
export interface Kind {
  readonly name: 'top' | 'iotop';
  /** What columns, sorting and filters know. */
  readonly table: Table<ProcessRecord, Figure>;
  /** When nobody chose others, and what a narrow screen leaves out of them, the first one first. */
  readonly columns: readonly ProcessColumn[];
  readonly dispensable: readonly string[];
  /** When nobody chose another, as --sort has it. */
  readonly sort: string;
  /** What decides where the sort column does not. */
  ties(state: State): readonly string[];
  /** Stands in a cell for what is not known. */
  readonly unknown: string;
  /** Threads, and those of the kernel, when nobody chose otherwise. */
  readonly threads: boolean;
  readonly kernelThreads: boolean;
  /** What -p names: processes, and their threads with them, or threads. */
  readonly chosenBy: 'pid' | 'tid';
  /** Whether a process does anything that this screen is about. */
  isActive(record: ProcessRecord, state: State): boolean;
  /** What it can do besides what keys.ts has, and what keys do here. */
  readonly keys: readonly Key[];
  readonly bindings: Bindings;
}

const columnsOf = (table: Kind['table'], names: string): ProcessColumn[] =>
  names.split(' ').map((name) => columnNamed(name, table));

/** The columns of top and htop. */
const top: Kind = {
  name: 'top',
  table: processTable,
  columns: columnsOf(processTable, 'pid user priority nice vms rss shared state cpu mem cpuTime command'),
  dispensable: ['shared', 'priority', 'vms', 'nice', 'cpuTime', 'mem', 'user', 'rss'],
  sort: 'cpu',
  ties: () => [],
  unknown: '-',
  threads: false,
  kernelThreads: false,
  chosenBy: 'pid',
  isActive: ({ cpuPercent, state }) => (cpuPercent ?? 0) > 0 || state === 'R',
  keys: [],
  bindings: new Map(),
};

/** The columns and keys of iotop. */
const iotop: Kind = {
  name: 'iotop',
  table: ioTable,
  columns: columnsOf(ioTable, 'pid prio user readRate writeRate swapin ioPercent command'),
  dispensable: ['swapin', 'prio', 'user', 'ioPercent'],
  sort: 'ioPercent',
  ties: (state) => (isAccumulated(state) ? ['ioSoFar'] : ['ioRate']),
  unknown: 'n/a',
  threads: true,
  kernelThreads: true,
  chosenBy: 'tid',
  isActive: (record, state) => movesBytes(record, isAccumulated(state)),
  keys: ioKeys,
  bindings: new Map([
    ['a', 'accumulated'],
    ['C-t', 'delay-accounting'],
    ['o', 'only'],
    ['p', 'threads'],
    ['c', 'command-line'],
    ['left', 'sort-left'],
    ['right', 'sort-right'],
    ['r', 'reverse'],
  ]),
};

export const kinds: Readonly<Record<Kind['name'], Kind>> = { top, iotop };
