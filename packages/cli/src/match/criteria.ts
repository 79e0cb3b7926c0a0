import type { Figure, ProcessRecord } from '@sysu/core';
import { Failed, UsageError } from '../exit.js';
import { ancestorsOf } from './family.js';
import { namespaces } from './options.js';
import type { CriteriaOptions } from './options.js';
import type { Owners } from './owners.js';
import { patternTest } from './pattern.js';

type Test = (record: ProcessRecord, world: World) => boolean;

/** What a test knows besides the process. */
interface World {
  /** Us, if we are among those listed, and whom we descend from. */
  own: ProcessRecord | undefined;
  ancestors: ReadonlySet<number>;
  /** Of the process whose namespaces are meant. */
  namespaces: Namespaces;
}

type Namespaces = Readonly<Record<string, string>>;

/** Which processes pgrep and pkill mean. */
export interface Criteria {
  figures: readonly Figure[];
  /** Whether there are any. */
  given: boolean;
  /**
   * To be asked of single processes later, of all of which these are the ones. Throws UsageError for a user or group
   * that there is not.
   */
  testAmong(all: readonly ProcessRecord[]): (record: ProcessRecord) => boolean;
  /** Of those that passed the test: all, or one. */
  choose(passed: readonly ProcessRecord[]): ProcessRecord[];
}

export interface Asked extends Omit<CriteriaOptions, 'euid' | 'uid' | 'group'> {
  euid?: Owners | undefined;
  uid?: Owners | undefined;
  group?: Owners | undefined;
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
      checkOwners(asked, all);
      const world = {
        own: all.find(({ pid }) => pid === self),
        ancestors: ancestorsOf(self === null ? [] : [self], all),
        namespaces: asked.ns === undefined ? {} : namespacesOf(asked.ns, all),
      };
      return (record) => {
        if (record.pid === self || (ignoreAncestors && world.ancestors.has(record.pid))) return false;
        return criteria.every(({ test }) => test(record, world)) !== inverse;
      };
    },
    choose: (passed) => (newest || oldest ? first(passed, newest ? later : earlier) : [...passed]),
  };
}

/** Throws UsageError. */
function checkOwners({ euid, uid, group }: Asked, records: readonly ProcessRecord[]): void {
  const [stranger] = [
    ...(euid?.strangersAmong(records.map(({ user }) => user)) ?? []),
    ...(uid?.strangersAmong(records.map(({ username }) => username)) ?? []),
    ...(group?.strangersAmong(records.map(({ groupname }) => groupname)) ?? []),
  ];
  if (stranger !== undefined) throw new UsageError(stranger);
}

/** Throws Failed where they are not known. */
function namespacesOf(pid: number, all: readonly ProcessRecord[]): Namespaces {
  const known = all.find((record) => record.pid === pid)?.namespaces;
  if (known === undefined || known === null) throw new Failed(`the namespaces of process ${pid} are not known`);
  return known;
}

interface Criterion {
  needs: readonly Figure[];
  test: Test;
}

function criteriaAsked(asked: Asked): Criterion[] {
  const criteria: Criterion[] = [];
  const ask = <V>(
    wanted: V | undefined,
    needs: readonly Figure[],
    holds: (record: ProcessRecord, wanted: V, world: World) => boolean,
  ): void => {
    if (wanted !== undefined) criteria.push({ needs, test: (record, world) => holds(record, wanted, world) });
  };
  ask(asked.pid, [], ({ pid }, wanted) => pid === wanted);
  ask(asked.parent, [], ({ ppid }, pids) => pids.includes(ppid ?? -1));
  ask(asked.pgroup, ['pgid'], ({ pgid }, ids, { own }) => has(ids, pgid, own?.pgid));
  ask(asked.session, ['session'], ({ session }, ids, { own }) => has(ids, session, own?.session));
  ask(asked.euid, ['uid', 'user'], ({ uid, user }, users) => users.include({ id: uid, name: user }));
  ask(asked.uid, ['uids', 'username'], ({ uids, username }, users) =>
    users.include({ id: uids?.real, name: username }),
  );
  ask(asked.group, ['gids', 'groupname'], ({ gids, groupname }, groups) =>
    groups.include({ id: gids?.real, name: groupname }),
  );
  ask(asked.terminal, ['terminal'], ({ terminal }, names) => names.includes(terminal?.replace('/dev/', '') ?? '?'));
  ask(asked.runstates, ['state', 'status'], (record, isInState) => isInState(record));
  ask(asked.older, ['age'], ({ age }, seconds) => (age ?? 0) >= seconds);
  ask(asked.cgroup, ['cgroup'], ({ cgroup }, paths) => paths.includes(cgroup ?? ''));
  ask(asked.ns, ['namespaces'], ({ namespaces: theirs }, _, world) =>
    (asked.nslist ?? namespaces).every(
      (name) => theirs?.[name] !== undefined && theirs[name] === world.namespaces[name],
    ),
  );
  const test = asked.pattern === undefined ? undefined : patternTest(asked.pattern, asked);
  const read: Figure[] = asked.full ? ['cmdline', 'comm', 'state'] : ['name', 'comm'];
  ask(test, read, (record, matches, { ancestors }) => matches(record, ancestors.has(record.pid)));
  return criteria;
}

function has(ids: readonly number[], id: number | null | undefined, own: number | null | undefined): boolean {
  return typeof id === 'number' && (ids.includes(id) || (ids.includes(0) && id === own));
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
