import { signalNames } from '@sysu/core';
import { stateWords } from './match/states.js';

/** A word that can be typed, and what it means. */
export interface Word {
  word: string;
  doc: string;
}

/** What a shell knows to list. `programs` are those on the PATH; behind a `command` stand words of its own. */
export type Source = 'users' | 'groups' | 'pids' | 'files' | 'directories' | 'programs' | 'command';

/** What can be typed in a place. */
export type Values = readonly Word[] | Source;

const common: Readonly<Record<string, Values>> = {
  COMMAND: 'command',
  DIR: 'directories',
  FILE: 'files',
  GROUP: 'groups',
  PATH: 'files',
  PID: 'pids',
  PROGRAM: 'programs',
  STATE: stateWords,
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
