import { isSignal } from '../kill/words.js';

/**
 * `-9`, `-KILL`, `-sighup`: a signal among the words of pkill. Two lower-case letters are options joined, whatever
 * signal may have the name; three capitals or more are meant as one, and a wrong one is told as such.
 */
function standsForSignal(word: string): boolean {
  return /^-\d+$|^-[A-Z][A-Z\d]{2,}([+-]\d+)?$/.test(word) || (/^-[a-z]{3}/i.test(word) && isSignal(word.slice(1)));
}

/** The habits that an option parser cannot read, as --signal. */
export function rewriteSignals(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const words = options.map((word) => (standsForSignal(word) ? `--signal=${word.slice(1)}` : word));
  return [...words, ...args.slice(options.length)];
}
