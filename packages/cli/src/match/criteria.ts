import type { Figure, ProcessRecord } from '@sysu/core';
import { UsageError } from '../exit.js';
import type { CriteriaOptions } from './options.js';
import { patternTest } from './pattern.js';

type Test = (record: ProcessRecord, world: World) => boolean;

/** What a test knows besides the process: us, if we are among those listed, and whom we descend from. */
interface World {
  own: ProcessRecord | undefined;
  ancestors: ReadonlySet<number>;
}

/** Which processes pgrep and pkill mean. */
export interface Criteria {
  figures: readonly Figure[];
  /** Whether there are any. */
  given: boolean;
  /** To be asked of single processes later, of all of which these are the ones. */
  testAmong(all: readonly ProcessRecord[]): (record: ProcessRecord) => boolean;
  /** Of those that passed the test: all, or one. */
  choose(passed: readonly ProcessRecord[]): ProcessRecord[];
}

export interface Asked extends CriteriaOptions {
  pattern?: string | undefined;
  /** That of the pid file. */
  pid?: number | undefined;
}

/** All that was asked for must hold; with `inverse` it must not. Ourselves, `self`, are never meant. */
export function criteriaOf(asked: Asked, self: number | null): Criteria {
  const { inverse = false, newest = false, oldest = false, ignoreAncestors = false } = asked;
  if (Number(inverse) + Number(newest) + Number(oldest) > 1)
    throw new UsageError('--inverse, --newest and --oldest exclude each other');
  const criteria = criteriaAsked(asked);
  const figures = new Set<Figure>(['ppid', ...criteria.flatMap(({ needs }) => needs)]);
  if (newest || oldest) figures.add('createTime');
  return {
    figures: [...figures],
    given: criteria.length > 0 || newest || oldest,
    testAmong: (all) => {
      const world = { own: all.find(({ pid }) => pid === self), ancestors: ancestorsOf(self, all) };
      return (record) => {
        if (record.pid === self || (ignoreAncestors && world.ancestors.has(record.pid))) return false;
        return criteria.every(({ test }) => test(record, world)) !== inverse;
      };
    },
    choose: (passed) => (newest || oldest ? first(passed, newest ? later : earlier) : [...passed]),
  };
}

interface Criterion {
  needs: readonly Figure[];
  test: Test;
}

function criteriaAsked(asked: Asked): Criterion[] {
  const criteria: Criterion[] = [];
  const ask = <V>(value: V | undefined, needs: readonly Figure[], testOf: (value: V) => Test): void => {
    if (value !== undefined) criteria.push({ needs, test: testOf(value) });
  };
  ask(
    asked.pid,
    [],
    (wanted) =>
      ({ pid }) =>
        pid === wanted,
  );
  ask(
    asked.parent,
    [],
    (pids) =>
      ({ ppid }) =>
        pids.includes(ppid ?? -1),
  );
  ask(
    asked.pgroup,
    ['pgid'],
    (ids) =>
      ({ pgid }, { own }) =>
        has(ids, pgid, own?.pgid),
  );
  ask(
    asked.session,
    ['session'],
    (ids) =>
      ({ session }, { own }) =>
        has(ids, session, own?.session),
  );
  ask(
    asked.euid,
    ['uid', 'user'],
    (users) =>
      ({ uid, user }) =>
        isNamed(users, uid, user),
  );
  ask(
    asked.uid,
    ['uids', 'username'],
    (users) =>
      ({ uids, username }) =>
        isNamed(users, uids?.real, username),
  );
  ask(
    asked.group,
    ['gids', 'groupname'],
    (groups) =>
      ({ gids, groupname }) =>
        isNamed(groups, gids?.real, groupname),
  );
  ask(
    asked.terminal,
    ['terminal'],
    (names) =>
      ({ terminal }) =>
        names.includes(terminal?.replace('/dev/', '') ?? '?'),
  );
  ask(
    asked.runstates,
    ['state'],
    (letters) =>
      ({ state }) =>
        letters.includes(state ?? ' '),
  );
  ask(
    asked.older,
    ['age'],
    (seconds) =>
      ({ age }) =>
        (age ?? 0) >= seconds,
  );
  ask(
    asked.cgroup,
    ['cgroup'],
    (paths) =>
      ({ cgroup }) =>
        paths.includes(cgroup ?? ''),
  );
  ask(asked.pattern, asked.full ? ['cmdline', 'comm', 'state'] : ['name', 'comm'], (pattern) => {
    const test = patternTest(pattern, asked);
    return (record, { ancestors }) => test(record, ancestors.has(record.pid));
  });
  return criteria;
}

function has(ids: readonly number[], id: number | null | undefined, own: number | null | undefined): boolean {
  return typeof id === 'number' && (ids.includes(id) || (ids.includes(0) && id === own));
}

function isNamed(wanted: readonly string[], id: number | null | undefined, name: string | null | undefined): boolean {
  return wanted.some((word) => word === name || (/^\+?\d+$/.test(word) && Number(word) === id));
}

/** The pids above ours, as far as they are among the records. */
export function ancestorsOf(self: number | null, records: readonly ProcessRecord[]): Set<number> {
  const parents = new Map(records.map(({ pid, ppid }) => [pid, ppid]));
  const ancestors = new Set<number>();
  for (let pid = parents.get(self ?? 0); pid && !ancestors.has(pid); pid = parents.get(pid)) ancestors.add(pid);
  return ancestors;
}

function first(records: readonly ProcessRecord[], isBefore: typeof later): ProcessRecord[] {
  return records.length === 0 ? [] : [records.reduce((a, b) => (isBefore(b, a) ? b : a))];
}

/** Of two that started within one tick of the clock, the higher pid is taken for the later one. */
function later(a: ProcessRecord, b: ProcessRecord): boolean {
  const difference = (a.createTime ?? 0) - (b.createTime ?? 0);
  return difference > 0 || (difference === 0 && a.pid > b.pid);
}

function earlier(a: ProcessRecord, b: ProcessRecord): boolean {
  return later(b, a);
}
