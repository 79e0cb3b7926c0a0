import { signalNumber } from '@sysu/core';
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
const LARGEST_PID = 2147483647;

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

const withValue = new Set(['-s', '--signal', '-u', '--user', '-t', '--timeout', '--name', '--root']);

/**
 * The habits that an option parser cannot read: `-9`, `-KILL`, `-sigkill`, `-n 9`, and, once there is a signal,
 * `-123` for a process group. Before one it could be meant as a signal, and is taken for that, as kill does.
 */
export function rewriteHabits(args: readonly string[]): string[] {
  const words: string[] = [];
  const groups: string[] = [];
  let hasSignal = false;
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    if (word === '--') return [...words, '--', ...groups, ...args.slice(i + 1)];
    if (hasSignal && /^-\d+$/.test(word)) groups.push(word);
    else if (standsForSignal(word)) words.push(`--signal=${word.slice(1)}`);
    else if (word === '-n') words.push('--signal');
    else words.push(word);
    hasSignal ||= standsForSignal(word) || /^-[sn]|^--signal(=|$)/.test(word);
    if ((withValue.has(word) || word === '-n') && i + 1 < args.length) words.push(args[++i]!);
  }
  return groups.length === 0 ? words : [...words, '--', ...groups];
}

/** Also capitals that are no signal: the parser would take them for options, and this says what is wrong with them. */
function standsForSignal(word: string): boolean {
  if (/^-\d+$|^-[A-Z][A-Z\d]+([+-]\d+)?$/.test(word)) return true;
  return /^-[a-z]{2}/i.test(word) && isSignal(word.slice(1));
}

/** By name or number; 0, which only asks, is none. */
export function isSignal(word: string | number): boolean {
  try {
    return signalNumber(word) > 0;
  } catch {
    return false;
  }
}
