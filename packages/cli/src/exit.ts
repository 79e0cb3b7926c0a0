import { BadExpression, UnknownName, Unsupported } from '@sysu/core';
import { failureText } from './failure.js';
import { sanitize } from './render/sanitize.js';

/** What a command ends with; documented in its help. */
export const EXIT = {
  done: 0,
  /** Nothing matched; a named target is missing, failed or was denied; rows or output were lost. */
  failed: 1,
  usage: 2,
  unsupported: 3,
  /** Time is up, and something is still alive. */
  timeout: 124,
  /** Of a command that runs another one: it did not come to that, for the reason given. */
  notPrepared: 125,
  notRunnable: 126,
  notFound: 127,
  /** A person ended it by Ctrl-C: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;

/** What each code means in every command that does not say more. */
export const meanings: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.done, 'done'],
  [EXIT.failed, 'nothing matched, or not all was done'],
  [EXIT.usage, 'the command line is not understood'],
  [EXIT.unsupported, 'this system cannot'],
  [EXIT.timeout, 'time is up'],
];

/** The command line is not understood; the message names the word. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The command did not do what it was asked; everything has been said. */
export class Failed extends Error {
  override name = 'Failed';
}

/** Runs what a command does: what goes wrong becomes one message and an exit code. `name` is null without a command. */
export async function ending(
  name: string | null,
  { warn }: { warn(text: string): void },
  run: () => Promise<number>,
): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const { message, code } = await explain(error);
    if (message !== null) warn(complaint(name, message));
    return code;
  }
}

/** From an error to what is said of it and the exit code. */
async function explain(error: unknown): Promise<{ message: string | null; code: number }> {
  // The reader of our output has enough.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return { message: null, code: EXIT.done };
  if (error instanceof UnknownName) return { message: await unknown(error), code: EXIT.usage };
  if (error instanceof UsageError || error instanceof BadExpression)
    return { message: error.message, code: EXIT.usage };
  if (error instanceof Unsupported) return { message: error.message, code: EXIT.unsupported };
  if (error instanceof Failed) return { message: error.message || null, code: EXIT.failed };
  const { code, stack = String(error) } = error as NodeJS.ErrnoException;
  // A system call that failed is told in a line; anything else is our bug and wants its stack.
  return { message: typeof code === 'string' ? failureText(error as Error) : stack, code: EXIT.failed };
}

async function unknown({ message, word, valid }: UnknownName): Promise<string> {
  return `${message}${await nearest(word, valid)}\nvalid: ${valid.join(' ')}`;
}

/** `; did you mean NAME?` when the word is the beginning of a name, or close to one, else nothing. */
export async function nearest(word: string, names: readonly string[]): Promise<string> {
  const lower = word.toLowerCase();
  const begun = /\w{3}/.test(word) ? names.filter((name) => name.toLowerCase().startsWith(lower)) : [];
  if (begun.length === 1) return `; did you mean ${begun[0]}?`;
  const { distance } = await import('fastest-levenshtein');
  const slips = (begun.length > 0 ? begun : names).map((name) => {
    // Letters in the wrong order are one slip, of which the distance makes two.
    const count = lettersOf(name) === lettersOf(word) ? 1 : distance(lower, name.toLowerCase());
    return { name, count };
  });
  const best = slips.sort((a, b) => a.count - b.count)[0];
  // With more than half of it wrong it is another word.
  return best !== undefined && best.count <= 2 && best.count * 2 <= word.length ? `; did you mean ${best.name}?` : '';
}

function lettersOf(word: string): string {
  return word.toLowerCase().split('').sort().join('');
}

/** An error for people: one line, or several of ours, in which nothing from outside is raw. */
export function complaint(command: string | null, message: string): string {
  const lines = message.split('\n').map(sanitize);
  return `sysu${command === null ? '' : ` ${command}`}: ${lines.join('\n')}\n`;
}
