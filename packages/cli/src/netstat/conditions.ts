import type { ConnectionRecord, System } from '@sysu/core';
import { isAddress } from '../sockets/is-address.js';
import { rangesNamed, servicesNamed } from '../sockets/named.js';
import { portNamed } from '../sockets/port.js';
import { isWithin } from '../sockets/range.js';
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

/** `sport >= :1024`, `dport = :https`. Throws UsageError. */
export function portCondition(end: End, operator: string, word: string, system: System): SocketTest {
  const compare = comparisons[spellings[operator] ?? operator]!;
  const port = portOrService(word, system);
  return (socket) => compare(portAt(socket, end), port);
}

/** `:443`. Throws UsageError. */
export function eitherPort(word: string, system: System): SocketTest {
  const port = portOrService(word, system);
  return (socket) => portAt(socket, 'laddr') === port || portAt(socket, 'raddr') === port;
}

/** `dst 10.0.0.0/8`, `src = [::1]:22`, `dst :443`. Throws UsageError. */
export function hostCondition(end: End, spelling: string, word: string, system: System): SocketTest {
  const operator = spellings[spelling] ?? spelling;
  if (operator !== '=' && operator !== '!=') throw new UsageError(`addresses are equal or not, and not ${operator}`);
  const [host, port = '*'] = hostAndPort(word);
  const ranges = host === '' || host === '*' ? null : rangesNamed(host, system);
  const wanted = port === '*' ? null : portOrService(port, system);
  return (socket) => {
    const address = socket[end];
    const matches =
      isAddress(address) &&
      (ranges?.some((range) => isWithin(address.ip, range)) ?? true) &&
      (wanted === null || address.port === wanted);
    return matches === (operator === '=');
  };
}

/** Services that have one port in all protocols are the rule. */
function portOrService(word: string, system: System): number {
  const name = word.replace(/^:/, '');
  return /^[a-z]/i.test(name) ? servicesNamed(name, null, system)[0]!.port : portNamed(word);
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
