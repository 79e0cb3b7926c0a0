import { signalName, signalNumber } from '@sysu/core';
import { UsageError } from '../exit.js';
import { parseWord } from '../targets/word.js';
import type { Word } from '../targets/word.js';
import { endsByDefault } from './pursue.js';
import type { Pursuit } from './pursue.js';
import { isSignal } from './words.js';

/** The options as the parser gives them. */
export interface Options {
  signal?: string;
  name?: string[];
  user?: string[];
  group?: boolean;
  session?: boolean;
  tree?: boolean;
  timeout?: number;
  wait?: boolean;
  dryRun?: boolean;
  yes?: boolean;
  force?: boolean;
  verbose?: boolean;
  json?: boolean;
  ndjson?: boolean;
}

/** What is asked for, checked. */
export interface Request extends Pick<Pursuit, 'signal' | 'wait' | 'timeout' | 'escalate'> {
  words: Word[];
  users: string[];
}

/** Throws UsageError and UnknownName before anything is looked at. */
export function requestOf(options: Options, args: readonly string[]): Request {
  const signal = signalOf(options.signal ?? 'TERM');
  const names = (options.name ?? []).map((name): Word => ({ kind: 'name', name }));
  const words = [...args.map(parseWord), ...names];
  const users = (options.user ?? []).flatMap((list) => list.split(','));
  if (words.length === 0 && users.length === 0)
    throw new UsageError('of which process? say a pid, a name, :port or --user');
  const wide = words.find(({ kind }) => kind === 'own group' || kind === 'everyone');
  if (wide !== undefined && !options.force) {
    const word = wide.kind === 'everyone' ? '-1 means every process there is' : '0 means our own process group';
    throw new UsageError(`${word}: refused without --force`);
  }
  return { words, users, signal, ...patienceFor(signal, options) };
}

/** How long to wait for the end, and whether KILL comes then. */
export function patienceFor(
  signal: number,
  { timeout = null, wait = false }: { timeout?: number | null; wait?: boolean },
): Pick<Pursuit, 'wait' | 'timeout' | 'escalate'> {
  const escalate = timeout !== null && !wait;
  if (escalate && !endsByDefault(signal)) {
    throw new UsageError(`KILL would follow ${signalName(signal)}, which ends nothing: say --wait for waiting alone`);
  }
  return { wait: wait || timeout !== null, timeout, escalate };
}

function signalOf(word: string): number {
  if (/^\d+$/.test(word) && word !== '0' && !isSignal(word)) {
    throw new UsageError(`unknown signal "${word}"; process group ${word} is -- -${word}`);
  }
  return signalNumber(word);
}
