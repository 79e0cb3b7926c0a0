import type { ConnectionStatus } from '@sysu/core';
import { UsageError } from '../exit.js';

const states: Readonly<Record<string, ConnectionStatus>> = {
  established: 'ESTABLISHED',
  'syn-sent': 'SYN_SENT',
  'syn-recv': 'SYN_RECV',
  'fin-wait-1': 'FIN_WAIT1',
  'fin-wait-2': 'FIN_WAIT2',
  'time-wait': 'TIME_WAIT',
  closed: 'CLOSE',
  'close-wait': 'CLOSE_WAIT',
  'last-ack': 'LAST_ACK',
  listening: 'LISTEN',
  closing: 'CLOSING',
  unconnected: 'NONE',
};
const all = Object.values(states);
const without = (...others: ConnectionStatus[]): ConnectionStatus[] => all.filter((state) => !others.includes(state));

// Of ss(8).
const groups: Readonly<Record<string, readonly ConnectionStatus[]>> = {
  all,
  connected: without('LISTEN', 'CLOSE', 'NONE'),
  synchronized: without('LISTEN', 'CLOSE', 'NONE', 'SYN_SENT'),
  bucket: ['SYN_RECV', 'TIME_WAIT'],
  big: without('SYN_RECV', 'TIME_WAIT'),
};

/** The states that a word of ss stands for, or of netstat: `time-wait`, `TIME_WAIT`, `connected`. Throws UsageError. */
export function statesNamed(word: string): ReadonlySet<ConnectionStatus> {
  const lower = word.toLowerCase();
  const found = groups[lower] ?? [states[lower] ?? all.find((state) => state === word.toUpperCase())];
  if (found[0] === undefined)
    throw new UsageError(
      `not a state: ${JSON.stringify(word)} (${[...Object.keys(states), ...Object.keys(groups)].join(' ')})`,
    );
  return new Set(found as ConnectionStatus[]);
}
