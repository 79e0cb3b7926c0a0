import type { Bindings } from './key-table.js';
import type { KeySetName } from './key-sets.js';
import { kinds } from './kinds.js';
import type { Kind } from './kinds.js';
import type { Graph } from './state.js';
import type { ThemeChoice } from './theme-names.js';

/** What is asked of the screen: by the command line, else by the settings, else what is usual. */
export interface ScreenOptions {
  /** Words of `ps -o` and columns of the screen's table; null for those of the screen. */
  columns: readonly string[] | null;
  /** As --sort has it: `rss`, `-pid`; its first key counts. null for that of the screen. */
  sort: string | null;
  /** As --where has it, or words. */
  filter: string | null;
  user: string | null;
  pids: readonly number[] | null;
  /** Seconds from one sample to the next. */
  delay: number;
  /** How many samples with rates are shown; null for as many as a person wants. */
  count: number | null;
  tree: boolean;
  readOnly: boolean;
  threads: boolean;
  kernelThreads: boolean;
  /** Only what does what the screen is about. */
  onlyActive: boolean;
  /** What was read and written since the screen began, instead of a second: of iotop. */
  accumulated: boolean;
  commandLine: boolean;
  perCpu: boolean;
  ofMachine: boolean;
  /** Whether the file of settings is read. */
  config: boolean;
  mouse: boolean;
  /** Only characters of ASCII. */
  ascii: boolean;
  /** null for the finest that the terminal can show. */
  graph: Graph | null;
  color: 'auto' | 'always' | 'never';
  theme: ThemeChoice;
  keySet: KeySetName;
  bindings: Bindings;
}

export function usualOptions(kind: Kind['name']): ScreenOptions {
  const { threads, kernelThreads } = kinds[kind];
  return {
    columns: null,
    sort: null,
    filter: null,
    user: null,
    pids: null,
    delay: 1,
    count: null,
    tree: false,
    readOnly: false,
    threads,
    kernelThreads,
    onlyActive: false,
    accumulated: false,
    commandLine: true,
    perCpu: true,
    ofMachine: false,
    config: true,
    mouse: true,
    ascii: false,
    graph: null,
    color: 'auto',
    theme: 'auto',
    keySet: 'default',
    bindings: new Map(),
  };
}
