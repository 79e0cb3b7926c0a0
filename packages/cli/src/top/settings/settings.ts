import { parseSort, UnknownName } from '@sysu/core';
import { columnNamed } from '../state/column-named.js';
import { keySetNames } from '../state/key-sets.js';
import { kinds } from '../state/kinds.js';
import type { Kind } from '../state/kinds.js';
import type { ScreenOptions } from '../state/options.js';
import { graphs } from '../state/state.js';
import type { State } from '../state/state.js';
import { themeChoices } from '../state/theme-names.js';

export type Value = string | number | boolean | readonly string[];

/** A value that a setting cannot have: what it can, or which word of it is wrong. */
export class Unfit extends Error {
  override name = 'Unfit';
}

/** What can stand in the file of settings. */
export interface Setting {
  readonly name: string;
  /** For all screens, at the beginning of the file, too; or for a single one alone, below its name. */
  readonly of: 'all' | 'one';
  readonly doc: string;
  readonly values: string;
  /** What it means for a screen. Throws Unfit. */
  take(value: unknown, kind: Kind): Partial<ScreenOptions>;
  /** What of the screen is kept when a person asks for that; undefined for what the screen does not change. */
  keep?(state: State): Value | undefined;
}

type Common = Pick<Setting, 'name' | 'of' | 'doc' | 'keep'>;

function choice<K extends keyof ScreenOptions>(common: Common, option: K, words: readonly string[]): Setting {
  const values = words.join(', ');
  return {
    ...common,
    values,
    take: (value) => {
      if (typeof value !== 'string' || !words.includes(value)) throw new Unfit(`is none of ${values}`);
      return { [option]: value };
    },
  };
}

function yesNo(common: Common, option: keyof ScreenOptions): Setting {
  return {
    ...common,
    values: 'true, false',
    take: (value) => {
      if (typeof value !== 'boolean') throw new Unfit('is neither true nor false');
      return { [option]: value };
    },
  };
}

const SHORTEST = 0.1;
const LONGEST = 3600;

/** All of them: the file is read, written and documented by this table. */
export const settings: readonly Setting[] = [
  choice(
    { name: 'theme', of: 'all', doc: 'Colours. auto is light on a light ground.', keep: ({ theme }) => theme },
    'theme',
    themeChoices,
  ),
  choice(
    {
      name: 'graph',
      of: 'all',
      doc: 'What graphs are drawn with; without UTF-8 it is ASCII.',
      keep: ({ look }) => (look.unicode ? look.graph : undefined),
    },
    'graph',
    graphs,
  ),
  choice(
    { name: 'keys', of: 'all', doc: 'A set of keys. [bind] changes single ones.', keep: ({ keySet }) => keySet },
    'keySet',
    keySetNames,
  ),
  yesNo({ name: 'mouse', of: 'all', doc: 'Whether the mouse is ours, or left to the terminal.' }, 'mouse'),
  yesNo({ name: 'ascii', of: 'all', doc: 'No characters but those of ASCII.' }, 'ascii'),
  {
    name: 'delay',
    of: 'all',
    doc: 'Seconds from one sample to the next.',
    values: `${SHORTEST} to ${LONGEST}`,
    take: (value) => {
      if (typeof value !== 'number' || !(value >= SHORTEST && value <= LONGEST))
        throw new Unfit(`is no number from ${SHORTEST} to ${LONGEST}`);
      return { delay: value };
    },
    keep: ({ delay }) => delay,
  },
  {
    name: 'columns',
    of: 'one',
    doc: 'Columns from the left; --columns alone lists them. Without this setting a narrow screen leaves some out.',
    values: 'a list of names',
    take: (value, kind) => ({ columns: columnNames(value, kind) }),
    keep: ({ columns, kind }) => (columns === kind.columns ? undefined : columns.map(({ field }) => field.name)),
  },
  {
    name: 'sort',
    of: 'one',
    doc: 'The column to sort by: from its interesting end, with + or - in front ascending or descending.',
    values: 'a name',
    take: (value, kind) => ({ sort: sortKey(value, kind) }),
    keep: ({ sort }) => `${sort.descending ? '-' : '+'}${sort.name}`,
  },
  yesNo({ name: 'tree', of: 'one', doc: 'Parents and children.', keep: ({ tree }) => tree }, 'tree'),
  yesNo({ name: 'threads', of: 'one', doc: 'A row for each thread.', keep: ({ threads }) => threads }, 'threads'),
  yesNo(
    { name: 'kernel-threads', of: 'one', doc: 'Those of the kernel too.', keep: ({ kernelThreads }) => kernelThreads },
    'kernelThreads',
  ),
  yesNo(
    { name: 'only-active', of: 'one', doc: 'Only what does something.', keep: ({ onlyActive }) => onlyActive },
    'onlyActive',
  ),
  yesNo(
    {
      name: 'command-line',
      of: 'one',
      doc: 'Command lines, or the names of programs.',
      keep: ({ commandLine }) => commandLine,
    },
    'commandLine',
  ),
  yesNo({ name: 'per-cpu', of: 'one', doc: 'A bar for each CPU.', keep: ({ perCpu }) => perCpu }, 'perCpu'),
  yesNo(
    {
      name: 'of-machine',
      of: 'one',
      doc: '100 % of CPU is the whole machine, and not one CPU of it.',
      keep: ({ ofMachine }) => ofMachine,
    },
    'ofMachine',
  ),
];

/** The tables of the file: one for each screen, and one for keys. */
export const screens: readonly Kind['name'][] = Object.values(kinds).map(({ name }) => name);
export const tables: readonly string[] = [...screens, 'bind'];

function columnNames(value: unknown, { table }: Kind): string[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every((each) => typeof each === 'string'))
    throw new Unfit('is no list of names: ["pid", "command"]');
  return value.map((name: string) => named(() => columnNamed(name, table)) && name);
}

function sortKey(value: unknown, { table }: Kind): string {
  if (typeof value !== 'string') throw new Unfit('is no name in quotes');
  named(() => parseSort(table, value));
  return value;
}

function named<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof UnknownName) throw new Unfit(`has no column ${JSON.stringify(error.word)}`);
    throw error;
  }
}
