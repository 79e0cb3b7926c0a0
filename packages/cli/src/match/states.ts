import { UnknownName } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import { UsageError } from '../exit.js';
import type { Word } from '../values.js';

// Of ps(1), on whichever system a process can be in such a state.
const letters: Readonly<Record<string, string>> = {
  R: 'running, or ready to',
  S: 'sleeping',
  D: 'disk-sleep: in a sleep that no signal ends',
  T: 'stopped',
  t: 'tracing-stop: stopped by a debugger',
  Z: 'zombie',
  X: 'dead',
  x: 'dead',
  I: 'idle',
  K: 'wake-kill',
  W: 'waking; on FreeBSD waiting',
  P: 'parked',
  L: 'locked',
};

// Of psutil, STATUS_*.
const words =
  'running sleeping disk-sleep stopped tracing-stop zombie dead wake-kill waking idle locked waiting parked suspended'.split(
    ' ',
  );

/** For completion. */
export const stateWords: readonly Word[] = Object.entries(letters).map(([word, doc]) => ({ word, doc }));

/**
 * Whether a process is in one of these states: letters, next to each other or apart, and words, joined by commas.
 * Throws UsageError and UnknownName.
 */
export function stateTest(list: string): (record: ProcessRecord) => boolean {
  const names = list.split(',').filter((name) => name !== '');
  if (names.length === 0) throw new UsageError(`states of nothing: ${JSON.stringify(list)}`);
  const wanted = new Set(names.flatMap((name) => (words.includes(name) ? name : lettersIn(name))));
  return ({ state, status }) => wanted.has(state ?? '') || wanted.has(status ?? '');
}

function lettersIn(name: string): string[] {
  const single = Array.from(name);
  const stranger = single.find((letter) => !Object.hasOwn(letters, letter));
  if (stranger === undefined) return single;
  // Capitals are letters of states; anything else was meant for a word.
  throw new UnknownName('state', /^[A-Z]+$/.test(name) ? stranger : name, [...Object.keys(letters), ...words]);
}
