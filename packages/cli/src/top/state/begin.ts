import { parseSort, processTable } from '@sysu/core';
import { UsageError } from '../../exit.js';
import { columnNamed, standardColumns } from './column-named.js';
import { parseFilter } from './filter.js';
import type { Size, State } from './state.js';
import type { ThemeName } from './theme-names.js';

/** What the command line asks of the screen. */
export interface ScreenOptions {
  /** Words of `ps -o` and columns of the process table; null for those of the screen. */
  columns: readonly string[] | null;
  /** As --sort has it: `rss`, `-pid`; its first key counts. */
  sort: string | null;
  /** As --where has it, or words. */
  filter: string | null;
  user: string | null;
  pids: readonly number[] | null;
  /** Seconds from one sample to the next. */
  delay: number;
  tree: boolean;
  readOnly: boolean;
  threads: boolean;
  mouse: boolean;
  /** Only characters of ASCII. */
  ascii: boolean;
  color: 'auto' | 'always' | 'never';
  theme: ThemeName;
}

/** The screen before anything happened. Throws UnknownName for a column, UsageError for a filter. */
export function begin(options: ScreenOptions, { unicode, size }: { unicode: boolean; size: Size }): State {
  const isUnicode = unicode && !options.ascii;
  const [key] = parseSort(processTable, options.sort ?? 'cpu');
  const filter = options.filter === null ? null : parseFilter(options.filter);
  if (typeof filter === 'string') throw new UsageError(filter);
  return {
    size,
    look: { unicode: isUnicode, graph: isUnicode ? 'braille' : 'ascii' },
    sample: null,
    points: [],
    ended: [],
    columns: options.columns?.map(columnNamed) ?? standardColumns,
    sort: { name: key!.field.name, descending: key!.descending },
    tree: options.tree,
    folded: new Set(),
    filter,
    user: options.user,
    pids: options.pids === null ? null : new Set(options.pids),
    kernelThreads: false,
    threads: options.threads,
    commandLine: true,
    perCpu: true,
    ofMachine: false,
    rows: [],
    cursor: 0,
    top: 0,
    left: 0,
    followed: null,
    tagged: new Set(),
    paused: false,
    readOnly: options.readOnly,
    delay: options.delay,
    panel: null,
    details: null,
    note: null,
    wishes: [],
  };
}
