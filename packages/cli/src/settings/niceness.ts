import { units } from '@sysu/core';
import type { Table } from '@sysu/core';
import type { Change } from './change.js';
import type { Setting } from './setting.js';
import { beforeAndAfter, changeTable } from './table.js';

// Linux has these bounds, and takes the nearest for what is beyond. setpriority(2)
const FIRST = -20;
const LAST = 19;

export const nicenessTable: Table<Change<number>> = changeTable(
  'niceness',
  beforeAndAfter('', 'The niceness', units.level, (value: number) => value),
);

/** The niceness: set to a value, moved by one, or with null only shown. */
export function niceness(change: { to: number } | { by: number } | null): Setting<number> {
  return {
    read: (of) => of.nice(),
    next: change && ((before) => within('to' in change ? change.to : before + change.by)),
    write: (of, value) => of.nice(value),
    label: () => 'niceness',
    text: String,
    plain: (value) => value,
  };
}

function within(value: number): number {
  return Math.min(LAST, Math.max(FIRST, value));
}

/** A whole number of any size, with a sign or without; null for what is none. */
export function wholeNumberIn(word: string): number | null {
  return /^\s*[-+]?\d{1,30}$/.test(word) ? Number(word) : null;
}
