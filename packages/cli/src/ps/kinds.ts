import type { ProcessRecord } from '@sysu/core';
import type { Us } from '../targets/find.js';

type Get = (column: string) => (record: ProcessRecord) => unknown;
type Test = (record: ProcessRecord) => boolean;

/** Whom letters without a dash choose: `ax` all, `a` who has a terminal, `x` who is ours, others who is both. */
export const among = ['all', 'terminal', 'own', 'own-terminal'] as const;

export interface KindOptions {
  e?: boolean;
  A?: boolean;
  among?: (typeof among)[number];
  withTerminal?: boolean;
  withoutLeaders?: boolean;
}

/** Every process is meant, whoever else is named. */
export function isEveryone(options: KindOptions): boolean {
  const { e, A, withTerminal, withoutLeaders } = options;
  return e === true || A === true || options.among === 'all' || (withTerminal === true && withoutLeaders === true);
}

/**
 * Kinds of processes, of which one is enough beside those that are named.
 * @param listed whether any are named
 * @param us null on another machine, where nobody is ours, and all are taken
 */
export function kindTests(options: KindOptions, listed: boolean, get: Get, us: Us | null): Test[] {
  const tests: Test[] = [];
  if (options.withTerminal) tests.push(both(hasTerminal(get), noLeader(get)));
  if (options.withoutLeaders) tests.push(noLeader(get));
  if (options.among === 'terminal') tests.push(hasTerminal(get));
  if (options.among === 'own') tests.push(isOurs(get, us));
  if (options.among === 'own-terminal' && !listed) tests.push(both(isOurs(get, us), hasTerminal(get)));
  return tests;
}

function both(one: Test, other: Test): Test {
  return (record) => one(record) && other(record);
}

function hasTerminal(get: Get): Test {
  const tty = get('tty');
  return (record) => typeof tty(record) === 'string';
}

function noLeader(get: Get): Test {
  const session = get('session');
  return (record) => session(record) !== record.pid;
}

function isOurs(get: Get, us: Us | null): Test {
  const uid = get('uid');
  return (record) => us === null || us.uid === null || uid(record) === us.uid;
}
