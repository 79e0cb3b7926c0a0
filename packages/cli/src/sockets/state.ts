import type { ConnectionStatus } from '@sysu/core';

/** By the words of ss(8), in its order. */
export const states: Readonly<Record<string, ConnectionStatus>> = {
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

// What lsof calls some of them.
const others: Readonly<Record<string, ConnectionStatus>> = { synrcvd: 'SYN_RECV', idle: 'NONE', unbound: 'NONE' };

const known = new Map<string, ConnectionStatus>([
  ...Object.entries(others),
  ...Object.entries(states).flatMap(([word, state]) => [word, state].map((each) => [plain(each), state] as const)),
]);

/**
 * The state that a word stands for, of ss, netstat, lsof or psutil: `time-wait`, `TIME_WAIT`, `LISTEN`; null for none.
 */
export function stateIn(word: string): ConnectionStatus | null {
  return known.get(plain(word)) ?? null;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_]/g, '');
}
