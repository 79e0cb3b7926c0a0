import { parseSort } from '@sysu/core';
import { UsageError } from '../../exit.js';
import { columnNamed } from './column-named.js';
import { parseFilter } from './filter.js';
import { turned } from './io.js';
import { keySets } from './key-sets.js';
import { keyTable } from './key-table.js';
import { keys } from './keys.js';
import { kinds } from './kinds.js';
import type { Kind } from './kinds.js';
import type { ScreenOptions } from './options.js';
import type { Size, State } from './state.js';

/** What is known of the terminal. */
export interface Outlook {
  unicode: boolean;
  colours: boolean;
  size: Size;
}

/** The screen before anything happened. Throws UnknownName for a column, UsageError for a filter. */
export function begin(name: Kind['name'], options: ScreenOptions, { unicode, colours, size }: Outlook): State {
  const kind = kinds[name];
  const isUnicode = unicode && !options.ascii;
  const [key] = parseSort(kind.table, options.sort ?? kind.sort);
  const filter = options.filter === null ? null : parseFilter(options.filter, kind.table);
  if (typeof filter === 'string') throw new UsageError(filter);
  const bindings = new Map([...kind.bindings, ...keySets[options.keySet], ...options.bindings]);
  const state: State = {
    kind,
    size,
    look: { unicode: isUnicode, graph: isUnicode ? (options.graph ?? 'braille') : 'ascii', colours },
    theme: options.theme,
    keySet: options.keySet,
    keys: keyTable([...keys, ...kind.keys], bindings),
    sample: null,
    points: [],
    ended: [],
    past: null,
    replay: null,
    recording: null,
    columns: options.columns?.map((word) => columnNamed(word, kind.table)) ?? kind.columns,
    sort: { name: key!.field.name, descending: key!.descending },
    tree: options.tree,
    folded: new Set(),
    filter,
    user: options.user,
    pids: options.pids === null ? null : new Set(options.pids),
    kernelThreads: options.kernelThreads,
    onlyActive: options.onlyActive,
    threads: options.threads,
    commandLine: options.commandLine,
    perCpu: options.perCpu,
    zoom: 'both',
    ofMachine: options.ofMachine,
    rows: [],
    cursor: 0,
    top: 0,
    left: 0,
    followed: null,
    held: null,
    tagged: new Map(),
    sought: '',
    paused: false,
    readOnly: options.readOnly,
    delay: options.delay,
    panel: null,
    details: null,
    note: null,
    wishes: [],
  };
  return options.accumulated ? turned(state) : state;
}
