import { UsageError } from '../exit.js';
import { beforeCommand, firstOperand, isOption } from '../settings/words.js';
import { optionOf, resources } from './resources.js';

const valued = new Set(['-p', '--pid', '-o', '--output', '--pgrp', '--user', '--name', '--root', '--columns']);

/**
 * What a resource's option that stands alone has for a value: it is to be shown. No word of a command line can be it.
 */
export const SHOWN = '\0';

/**
 * The value of a resource is joined to its option, `-n50:`, `-n=50` or `--nofile=50`; one that stands alone takes no
 * other word. Without a process the words behind the options are a command.
 */
export function rewriteLimits(args: readonly string[]): string[] {
  const at = firstOperand(args, valued);
  const isOfProcesses = args.slice(0, at).some((word) => /^-p|^--(pid|pgrp|user|name)\b/.test(word));
  const words = isOfProcesses ? [...args] : beforeCommand(args, valued);
  const end = words.indexOf('--');
  return words.map((word, i) => (end >= 0 && i > end ? word : isOption(word) ? limitOption(word) : word));
}

function limitOption(word: string): string {
  const resource = resources.find((each) => word.startsWith(`-${each.letter}`) || isLong(word, optionOf(each)));
  if (resource === undefined) return word;
  const name = `--${optionOf(resource)}`;
  const value = word.slice(word.startsWith('--') ? name.length : 2);
  if (value === '') return `${name}=${SHOWN}`;
  const limit = value.replace(/^=/, '');
  if (limit === '') throw new UsageError(`${word}: no limit`);
  return `${name}=${limit}`;
}

function isLong(word: string, option: string): boolean {
  return word === `--${option}` || word.startsWith(`--${option}=`);
}
