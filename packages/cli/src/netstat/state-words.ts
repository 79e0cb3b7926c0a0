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
]);

/** The states that a word stands for, one or a group of ss: `time-wait`, `connected`. Throws UnknownName. */
export function statesNamed(word: string): ReadonlySet<ConnectionStatus> {
  const state = stateIn(word);
  const found = state === null ? groups.get(word.toLowerCase()) : [state];
  if (found === undefined) throw new UnknownName('state', word, [...Object.keys(states), ...groups.keys()]);
  return new Set(found);
}
