import type { System } from '@sysu/core';
import type { Context } from '../context.js';
import { Failed, UsageError } from '../exit.js';
import { reasonOf } from '../failure.js';
import type { Asked } from './criteria.js';
import type { CriteriaOptions } from './options.js';
import { pidIn } from '../targets/pid.js';
import { Owners } from './owners.js';

/** The options with the pattern, the pid file read and owners by number. Throws Failed when the file is of no use. */
export function askedFor(
  options: CriteriaOptions,
  pattern: string | undefined,
  system: System,
  { readText }: Context,
): Asked {
  const { pidfile, logpidfile = false, ns, nslist } = options;
  if (nslist !== undefined && ns === undefined) throw new UsageError('--nslist without --ns');
  if (logpidfile && pidfile === undefined) throw new UsageError('--logpidfile without --pidfile');
  const pid = pidfile === undefined ? undefined : pidAtStart(pidfile, readText);
  if (logpidfile && !system.isLocked(pidfile!)) throw new Failed(`${JSON.stringify(pidfile)} is not locked`);
  const { euid, uid, group } = options;
  const users = (words: string[] | undefined): Owners | undefined =>
    words && new Owners('user', words, (name) => system.userId(name));
  const groups = group && new Owners('group', group, (name) => system.groupId(name));
  return { ...options, pattern, pid, euid: users(euid), uid: users(uid), group: groups };
}

/** The number with which the file begins. */
function pidAtStart(path: string, readText: Context['readText']): number {
  const pid = pidIn(textOf(path, readText).trimStart().split(/\s/, 1)[0]!);
  if (pid === null) throw new Failed(`${JSON.stringify(path)} does not begin with a pid`);
  return pid;
}

/** Throws Failed, with the path: of a directory Node.js names only the call. */
function textOf(path: string, readText: Context['readText']): string {
  try {
    return readText(path);
  } catch (error) {
    throw new Failed(`${path}: ${reasonOf(error as Error)}`);
  }
}
