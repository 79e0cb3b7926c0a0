import { signalNames } from '@sysu/core';
import { stateWords } from './match/states.js';

/** A word that can be typed, and what it means. */
export interface Word {
  word: string;
  doc: string;
}

/** What `sysu completion --words` lists: disks, network interfaces, names of processes and types of file systems. */
export const listings = ['disks', 'interfaces', 'names', 'types'] as const;
export type Listing = (typeof listings)[number];

/**
 * What a shell knows to list, or asks us for while a line is typed. Behind a `command`, which is a program on the PATH,
 * stand words of its own; `targets` are pids and names.
 */
export type Source = 'users' | 'groups' | 'pids' | 'files' | 'directories' | 'command' | 'targets' | Listing;

/** What can be typed in a place. */
export type Values = readonly Word[] | Source;

const common: Readonly<Record<string, Values>> = {
  COMMAND: 'command',
  DIR: 'directories',
  DISK: 'disks',
  FILE: 'files',
  GROUP: 'groups',
  NAME: 'names',
  PATH: 'files',
  PATTERN: 'names',
  PID: 'pids',
  PROGRAM: 'names',
  STATE: stateWords,
  TYPE: 'types',
  USER: 'users',
};

/**
 * What a placeholder stands for in every command: `<USER>` for one, `<USERS>` for several. null when it says nothing.
 */
export function valuesOf(placeholder: string): Values | null {
  if (placeholder === 'SIGNAL') return signals();
  return common[placeholder] ?? common[placeholder.replace(/S$/, '')] ?? null;
}

function signals(): Word[] {
  return [...signalNames()].map(([number, name]) => ({ word: name, doc: String(number) }));
}
