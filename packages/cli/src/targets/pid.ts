import { UsageError } from '../exit.js';

// pid_t has 31 bits for them.
const LARGEST = 2147483647;

/** The pid that a word is, without sign and spaces; null for what is none. */
export function pidIn(word: string): number | null {
  return /^[1-9]\d{0,9}$/.test(word) && Number(word) <= LARGEST ? Number(word) : null;
}

/** Of a word that must be one. Throws UsageError, which names the kind: `not a process group: "x"`. */
export function pidNamed(word: string, kind = 'pid'): number {
  const pid = pidIn(word);
  if (pid === null) throw new UsageError(`not a ${kind}: ${JSON.stringify(word)}`);
  return pid;
}

/** The same where 0 has a meaning: our own, or what lies outside of what we see. */
export function pidOrZero(word: string, kind = 'pid'): number {
  return word === '0' ? 0 : pidNamed(word, kind);
}
