import { UsageError } from '../exit.js';

/** What a word of the command line means. */
export type Word =
  /** `key` is a Process's: its pid, and what tells it from others that have the pid. */
  | { kind: 'pid'; pid: number; key: string | null }
  | { kind: 'group'; id: number }
  | { kind: 'own group' | 'everyone' }
  | { kind: 'name'; name: string }
  | { kind: 'port'; port: number; protocol: 'tcp' | 'udp' };

// pid_t has 31 bits for them.
export const LARGEST_PID = 2147483647;

/** `123`, `123:5678`, `-123`, `nginx`, `:8080`, `:8080/udp`. Throws UsageError, also for what is almost a number. */
export function parseWord(word: string): Word {
  if (word === '0') return { kind: 'own group' };
  if (word === '-1') return { kind: 'everyone' };
  const [, sign, digits, inode] = /^(-?)([1-9]\d*)(:\d+)?$/.exec(word) ?? [];
  if (digits !== undefined && Number(digits) <= LARGEST_PID) {
    if (sign === '') return { kind: 'pid', pid: Number(digits), key: inode === undefined ? null : word };
    if (inode === undefined) return { kind: 'group', id: Number(digits) };
  }
  if (word.startsWith(':')) return portOf(word);
  if (/^[-+]?\d|^\s|\s$|^$/.test(word)) {
    throw new UsageError(`not a pid: ${JSON.stringify(word)}; a name like this stands behind --name`);
  }
  return { kind: 'name', name: word };
}

function portOf(word: string): Word {
  const [, port, protocol = 'tcp'] = /^:(\d{1,5})(?:\/(tcp|udp))?$/.exec(word) ?? [];
  if (!(Number(port) >= 1 && Number(port) <= 65535)) throw new UsageError(`not a port: ${JSON.stringify(word)}`);
  return { kind: 'port', port: Number(port), protocol: protocol as 'tcp' | 'udp' };
}
