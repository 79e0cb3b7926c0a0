import { UsageError } from '../exit.js';
import { portNamed } from '../sockets/port.js';
import { pidIn } from './pid.js';

/** What a word of the command line means. */
export type Word =
  /** `key` is a Process's: its pid, and what tells it from others that have the pid. */
  | { kind: 'pid'; pid: number; key: string | null }
  | { kind: 'group'; id: number }
  | { kind: 'own group' | 'everyone' }
  | { kind: 'name'; name: string }
  | { kind: 'port'; port: number; protocol: 'tcp' | 'udp' };

/** `123`, `123:5678`, `-123`, `nginx`, `:8080`, `:8080/udp`. Throws UsageError, also for what is almost a number. */
export function parseWord(word: string): Word {
  if (word === '0') return { kind: 'own group' };
  if (word === '-1') return { kind: 'everyone' };
  const [, sign, digits = '', inode] = /^(-?)([1-9]\d*)(:\d+)?$/.exec(word) ?? [];
  const id = pidIn(digits);
  if (id !== null && sign === '') return { kind: 'pid', pid: id, key: inode === undefined ? null : word };
  if (id !== null && inode === undefined) return { kind: 'group', id };
  if (word.startsWith(':')) return portOf(word);
  if (/^[-+]?\d|^\s|\s$|^$/.test(word)) {
    throw new UsageError(`not a pid: ${JSON.stringify(word)}; a name like this stands behind --name`);
  }
  return { kind: 'name', name: word };
}

function portOf(word: string): Word {
  const [, digits = '', protocol = 'tcp'] = /^:(\d+)(?:\/(tcp|udp))?$/.exec(word) ?? [];
  const port = portNamed(digits, word);
  if (port === 0) throw new UsageError(`not a port: ${JSON.stringify(word)}`);
  return { kind: 'port', port, protocol: protocol as 'tcp' | 'udp' };
}
