import type { ConnectionRecord } from '@sysu/core';
import { isAddress } from '../sockets/is-address.js';
import { portNamed } from '../sockets/port.js';
import { isWithin, parseRange } from '../sockets/range.js';
import { UsageError } from '../exit.js';

export type SocketTest = (socket: ConnectionRecord) => boolean;
type End = 'laddr' | 'raddr';

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};
const spellings: Readonly<Record<string, string>> = {
  '==': '=',
  eq: '=',
  ne: '!=',
  neq: '!=',
  ge: '>=',
  geq: '>=',
  le: '<=',
  leq: '<=',
  gt: '>',
  lt: '<',
};

export const operators: readonly string[] = [...Object.keys(comparisons), ...Object.keys(spellings)];

/** `sport >= :1024`. Throws UsageError. */
export function portCondition(end: End, operator: string, word: string): SocketTest {
  const compare = comparisons[spellings[operator] ?? operator]!;
  const port = portNamed(word);
  return (socket) => compare(portAt(socket, end), port);
}

/** `:443`. Throws UsageError. */
export function eitherPort(word: string): SocketTest {
  const port = portNamed(word);
  return (socket) => portAt(socket, 'laddr') === port || portAt(socket, 'raddr') === port;
}

/** `dst 10.0.0.0/8`, `src = [::1]:22`, `dst :443`. Throws UsageError. */
export function hostCondition(end: End, spelling: string, word: string): SocketTest {
  const operator = spellings[spelling] ?? spelling;
  if (operator !== '=' && operator !== '!=') throw new UsageError(`addresses are equal or not, and not ${operator}`);
  const [host, port = '*'] = hostAndPort(word);
  const range = host === '' || host === '*' ? null : parseRange(host);
  const wanted = port === '*' ? null : portNamed(port);
  return (socket) => {
    const address = socket[end];
    const matches =
      isAddress(address) &&
      (range === null || isWithin(address.ip, range)) &&
      (wanted === null || address.port === wanted);
    return matches === (operator === '=');
  };
}

/** 10.0.0.1:443, [::1]:443, ::1, *:443; without brackets an address of IPv6 has no port. */
function hostAndPort(word: string): [host: string, port: string | undefined] {
  const [, bracketed, after] = /^\[(.*)\](?::(.*))?$/.exec(word) ?? [];
  if (bracketed !== undefined) return [bracketed, after];
  const [host = '', port, more] = word.split(':');
  return more === undefined ? [host, port] : [word, undefined];
}

function portAt(socket: ConnectionRecord, end: End): number {
  const address = socket[end];
  return isAddress(address) ? address.port : 0;
}
