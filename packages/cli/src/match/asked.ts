import type { Context } from '../context.js';
import { Failed, UsageError } from '../exit.js';
import type { Asked } from './criteria.js';
import type { CriteriaOptions } from './options.js';

/** The options with the pattern and what the pid file says. Throws Failed when there is nothing to be had from it. */
export function askedFor(options: CriteriaOptions, pattern: string | undefined, context: Context): Asked {
  if (options.logpidfile && options.pidfile === undefined) throw new UsageError('--logpidfile without --pidfile');
  const pid = options.pidfile === undefined ? undefined : pidIn(options.pidfile, context);
  return { ...options, pattern, pid };
}

/** The number with which the file begins. */
function pidIn(path: string, { readText }: Context): number {
  const [, digits] = /^\s*(\d{1,10})(?:\s|$)/.exec(textOf(path, readText)) ?? [];
  if (digits === undefined) throw new Failed(`${JSON.stringify(path)} does not begin with a pid`);
  return Number(digits);
}

function textOf(path: string, readText: Context['readText']): string {
  try {
    return readText(path);
  } catch (error) {
    throw new Failed((error as Error).message);
  }
}
