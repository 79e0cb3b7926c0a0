import { UnknownName } from '@sysu/core';
import type { ConnectionStatus } from '@sysu/core';
import { stateIn, states } from '../sockets/state.js';

const all = Object.values(states);
const without = (...others: ConnectionStatus[]): ConnectionStatus[] => all.filter((state) => !others.includes(state));

// Of ss(8).
const groups = new Map<string, readonly ConnectionStatus[]>([
  ['all', all],
  ['connected', without('LISTEN', 'CLOSE', 'NONE')],
  ['synchronized', without('LISTEN', 'CLOSE', 'NONE', 'SYN_SENT')],
  ['bucket', ['SYN_RECV', 'TIME_WAIT']],
  ['big', without('SYN_RECV', 'TIME_WAIT')],
  // Both are one state of the kernel.
  ['closed', ['CLOSE', 'NONE']],
  ['unconnected', ['CLOSE', 'NONE']],
]);

/** The states that a word stands for, one or a group of ss: `time-wait`, `connected`. Throws UnknownName. */
export function statesNamed(word: string): Set<string> {
  const state = stateIn(word);
  const found = groups.get(word.toLowerCase()) ?? (state === null ? undefined : [state]);
  if (found === undefined)
    throw new UnknownName('state', word, [...new Set([...Object.keys(states), ...groups.keys()])]);
  return new Set(found);
}
