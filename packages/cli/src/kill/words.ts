import { signalNumber } from '@sysu/core';
import { UsageError } from '../exit.js';

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

/** For commander: a signal that is the only one. */
export function onlySignal(word: string, before: string | undefined): string {
  if (before !== undefined) throw new UsageError(`more than one signal: ${before} and ${word}`);
  return word;
}
