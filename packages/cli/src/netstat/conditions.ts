import type { ConnectionRecord } from '@sysu/core';
import { isAddress } from '../addresses/is-address.js';
import { isWithin, parseRange } from '../addresses/range.js';
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
  const port = portOf(word);
  return (socket) => compare(portAt(socket, end), port);
}

/** `:443`. Throws UsageError. */
export function eitherPort(word: string): SocketTest {
  const port = portOf(word);
  return (socket) => portAt(socket, 'laddr') === port || portAt(socket, 'raddr') === port;
}

/** `dst 10.0.0.0/8`, `src = [::1]:22`, `dst :443`. Throws UsageError. */
export function hostCondition(end: End, spelling: string, word: string): SocketTest {
  const operator = spellings[spelling] ?? spelling;
  if (operator !== '=' && operator !== '!=') throw new UsageError(`addresses are equal or not, and not ${operator}`);
  const [host, port = '*'] = hostAndPort(word);
  const range = host === '' || host === '*' ? null : parseRange(host);
  const wanted = port === '*' ? null : portOf(port);
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

function portOf(word: string): number {
  const digits = word.replace(/^:/, '');
  if (!/^\d{1,5}$/.test(digits) || Number(digits) > 65_535) throw new UsageError(`not a port: ${JSON.stringify(word)}`);
  return Number(digits);
}

function portAt(socket: ConnectionRecord, end: End): number {
  const address = socket[end];
  return isAddress(address) ? address.port : 0;
}
