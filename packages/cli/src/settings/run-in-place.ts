import type { Limits } from '../become.js';
import type { Context } from '../context.js';
import { complaint, EXIT } from '../exit.js';
import { failureText, reasonOf } from '../failure.js';
import { resources } from '../prlimit/resources.js';
import { sanitize } from '../render/sanitize.js';

/** What the exit codes of such a command mean. */
export const runningExits: readonly string[] = [
  '0    done; of a command that is run, whatever that ends with',
  '1    a process is not there, was denied or failed',
  '2    the command line is not understood; nothing was run',
  '3    this system cannot',
  '125  it could not be set, so the command was not run',
  '126  the command cannot be run',
  '127  the command is not there',
];

/** How a command is run. */
export interface Running {
  /** Who speaks. */
  name: string;
  /** The command. */
  words: readonly string[];
  dryRun?: boolean;
  verbose?: boolean;
}

/** That it is not run, and why. */
export function notRun({ name, words }: Running, why: string, { io }: Context): number {
  io.warn(complaint(name, sanitize(`${why}; ${JSON.stringify(words[0])} was not run`)));
  return EXIT.notPrepared;
}

/** What it runs with, or would, if that was asked for. */
export function tellRun(
  { name, words, dryRun = false, verbose = false }: Running,
  what: string,
  { io }: Context,
): void {
  if (!dryRun && !verbose) return;
  io.warn(complaint(name, sanitize(`${dryRun ? 'would run' : 'runs'} ${words.join(' ')} with ${what}`)));
}

/** Runs a command in our place: returns, with the exit code, only if that cannot be. */
export function runInPlace(name: string, words: readonly string[], context: Context, limits: Limits = []): number {
  try {
    return context.become(words, limits);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    if (syscall === 'setrlimit') return notRun({ name, words }, refusedLimit(error as Error), context);
    context.io.warn(complaint(name, sanitize(failureText(error as Error))));
    if (syscall !== 'execvp') return EXIT.notPrepared;
    return code === 'ENOENT' ? EXIT.notFound : EXIT.notRunnable;
  }
}

/** `NICE: operation not permitted`. The error names the number of the resource. */
function refusedLimit(error: Error): string {
  const number = Number(/'(\d+)'$/.exec(error.message)?.[1]);
  const resource = resources.find((each) => each.number === number);
  return `${resource?.name ?? 'limits'}: ${reasonOf(error)}`;
}
