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
  /** What it is of the screen. */
  readonly option: keyof ScreenOptions;
  /** For all screens, at the beginning of the file, too; or for a single one alone, below its name. */
  readonly of: 'all' | 'one';
  readonly doc: string;
  /** What it can be, for people. */
  readonly values: string;
  /** What it means for a screen. Throws Unfit. */
  take(value: unknown, kind: Kind): ScreenOptions[keyof ScreenOptions];
  /** What of the screen is kept when a person asks for that; undefined for what the screen does not change. */
  keep?(state: State): Value | undefined;
}

type Values = Pick<Setting, 'values' | 'take'>;

function oneOf(words: readonly string[]): Values {
  const values = words.join(', ');
  return {
    values,
    take: (value) => {
      if (typeof value === 'string' && words.includes(value)) return value;
      throw new Unfit(`is none of ${values}`);
    },
  };
}

const yesNo: Values = {
  values: 'true, false',
  take: (value) => {
    if (typeof value === 'boolean') return value;
    throw new Unfit('is neither true nor false');
  },
};

function numberBetween(least: number, most: number): Values {
  return {
    values: `${least} to ${most}`,
    take: (value) => {
      if (typeof value === 'number' && value >= least && value <= most) return value;
      throw new Unfit(`is no number from ${least} to ${most}`);
    },
  };
}

/** All of them: the file is read, written and documented by this table. */
export const settings: readonly Setting[] = [
  {
    name: 'theme',
    option: 'theme',
    of: 'all',
    doc: 'Colours. auto is light on a light ground.',
    ...oneOf(themeChoices),
    keep: ({ theme }) => theme,
  },
  {
    name: 'graph',
    option: 'graph',
    of: 'all',
    doc: 'What graphs are drawn with; without UTF-8 it is ASCII.',
    ...oneOf(graphs),
    keep: ({ look }) => (look.unicode ? look.graph : undefined),
  },
  {
    name: 'keys',
    option: 'keySet',
    of: 'all',
    doc: 'A set of keys. [bind] changes single ones.',
    ...oneOf(keySetNames),
    keep: ({ keySet }) => keySet,
  },
  { name: 'mouse', option: 'mouse', of: 'all', doc: 'Whether the mouse is ours, or left to the terminal.', ...yesNo },
  { name: 'ascii', option: 'ascii', of: 'all', doc: 'No characters but those of ASCII.', ...yesNo },
  {
    name: 'delay',
    option: 'delay',
    of: 'all',
    doc: 'Seconds from one sample to the next.',
    ...numberBetween(0.1, 3600),
    keep: ({ delay }) => delay,
  },
  {
    name: 'columns',
    option: 'columns',
    of: 'one',
    doc: 'Columns from the left; --columns alone lists them. Without this a narrow screen leaves some out.',
    values: 'a list of names',
    take: columnNames,
    keep: ({ columns, kind }) => (columns === kind.columns ? undefined : columns.map(({ field }) => field.name)),
  },
  {
    name: 'sort',
    option: 'sort',
    of: 'one',
    doc: 'The column to sort by, from its interesting end; with + or - in front ascending or descending.',
    values: 'a name',
    take: sortKey,
    keep: ({ sort }) => `${sort.descending ? '-' : '+'}${sort.name}`,
  },
  { name: 'tree', option: 'tree', of: 'one', doc: 'Parents and children.', ...yesNo, keep: ({ tree }) => tree },
  {
    name: 'threads',
    option: 'threads',
    of: 'one',
    doc: 'A row for each thread.',
    ...yesNo,
    keep: ({ threads }) => threads,
  },
  {
    name: 'kernel-threads',
    option: 'kernelThreads',
    of: 'one',
    doc: 'Those of the kernel too.',
    ...yesNo,
    keep: ({ kernelThreads }) => kernelThreads,
  },
  {
    name: 'only-active',
    option: 'onlyActive',
    of: 'one',
    doc: 'Only what does something.',
    ...yesNo,
    keep: ({ onlyActive }) => onlyActive,
  },
  {
    name: 'command-line',
    option: 'commandLine',
    of: 'one',
    doc: 'Command lines, or else the names of programs.',
    ...yesNo,
    keep: ({ commandLine }) => commandLine,
  },
  {
    name: 'per-cpu',
    option: 'perCpu',
    of: 'one',
    doc: 'A bar for each CPU.',
    ...yesNo,
    keep: ({ perCpu }) => perCpu,
  },
  {
    name: 'of-machine',
    option: 'ofMachine',
    of: 'one',
    doc: '100 % of CPU is the whole machine, and not one CPU of it.',
    ...yesNo,
    keep: ({ ofMachine }) => ofMachine,
  },
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
