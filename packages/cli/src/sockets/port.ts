import { UsageError } from '../exit.js';

/** The port that a word is, in digits alone; null for what is none. */
export function portIn(word: string): number | null {
  return /^\d{1,5}$/.test(word) && Number(word) <= 65_535 ? Number(word) : null;
}

/**
 * Of a word that must be one; a colon may stand before it. Throws UsageError, which says the whole of what was given.
 */
export function portNamed(word: string, whole: string = word): number {
  const port = portIn(word.replace(/^:/, ''));
  if (port === null) throw new UsageError(`not a port: ${JSON.stringify(whole)}`);
  return port;
}
