import { PsutilError, Unsupported } from '@sysu/core';
import type { Process } from '@sysu/core';
import { ROUNDS } from '../targets/scope.js';
import type { Target } from '../targets/target.js';
import { change, missing } from './change.js';
import type { Change, Member } from './change.js';
import type { Settable, Setting } from './setting.js';
import type { Finder, Whom } from './whom.js';

/** What came of one word of the command line. */
export interface Group<V> {
  /** null for ourselves. */
  whom: Whom | null;
  /** The number of the group or the user that it is. */
  id: number | null;
  changes: Change<V>[];
  /** Why there is none, in a sentence. */
  unmatched: string[];
}

export interface Manner {
  dryRun: boolean;
  /** Of each process every thread. */
  threads: boolean;
  tree: boolean;
}

/** Does it to every process, or thread, that the words mean: also to those who have come to belong to them by then. */
export function apply<V>(
  whoms: readonly Whom[],
  settings: readonly Setting<V>[],
  finder: Finder,
  manner: Manner,
): Promise<Group<V>[]> {
  return eachWord(whoms, (whom) => {
    // A group and a user are all their threads, as setpriority(2) and ioprio_set(2) have it.
    const threads = manner.threads || whom.kind === 'group' || whom.kind === 'user';
    const membersOf = (target: Target, thread: number | null): Member<Settable>[] | Promise<Member<Settable>[]> => {
      if (threads) return threadsOf(target);
      return thread === null ? processOf(target) : [threadOf(target, thread)];
    };
    return applyToEach(whom, membersOf, settings, finder, { ...manner, threads });
  });
}

/** The same for what a process has as a whole. */
export function applyToProcesses<V>(
  whoms: readonly Whom[],
  settings: readonly Setting<V, Process>[],
  finder: Finder,
  manner: Omit<Manner, 'threads'>,
): Promise<Group<V>[]> {
  return eachWord(whoms, (whom) => applyToEach(whom, processOf, settings, finder, { ...manner, threads: false }));
}

/** One after the other, as they were given: the last one that means a process decides. */
async function eachWord<V>(whoms: readonly Whom[], applyTo: (whom: Whom) => Promise<Group<V>>): Promise<Group<V>[]> {
  const groups: Group<V>[] = [];
  for (const whom of whoms) groups.push(await applyTo(whom));
  return groups;
}

async function applyToEach<V, S>(
  whom: Whom,
  membersOf: (target: Target, thread: number | null) => Member<S>[] | Promise<Member<S>[]>,
  settings: readonly Setting<V, S>[],
  finder: Finder,
  { dryRun, threads, tree }: Manner,
): Promise<Group<V>> {
  const group: Group<V> = { whom, id: null, changes: [], unmatched: [] };
  const known = new Set<string>();
  const isOne = whom.kind === 'pid' && !threads && !tree;
  const rounds = settings.every(({ next }) => next === null) || dryRun || isOne ? 1 : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const found = await finder.find(whom);
    if (round === 0) {
      group.id = found.id;
      group.unmatched.push(...found.unmatched);
      group.changes.push(...found.missing.map(missing));
    }
    const lists: Member<S>[][] = [];
    for (const target of found.targets) lists.push(await membersOf(target, found.thread));
    const members = lists.flat();
    const fresh = members.filter(({ target, tid }) => !known.has(`${target.process.key} ${tid}`));
    if (fresh.length === 0) break;
    for (const member of fresh) {
      known.add(`${member.target.process.key} ${member.tid}`);
      const made = settings.map((setting) => change(member, setting, dryRun));
      group.changes.push(...made.filter(({ result, tid }) => result !== 'gone' || isNamed(whom, tid)));
    }
  }
  return group;
}

/** Whether the word is its number: of others that have ended since they were found, nothing is said. */
function isNamed(whom: Whom, tid: number): boolean {
  return whom.kind === 'pid' && whom.pid === tid;
}

function processOf(target: Target): Member<Process>[] {
  return [{ target, tid: target.process.pid, settable: target.process }];
}

function threadOf(target: Target, tid: number): Member<Settable> {
  const { process } = target;
  return { target, tid, settable: tid === process.pid ? process : process.thread(tid) };
}

async function threadsOf(target: Target): Promise<Member<Settable>[]> {
  const { process } = target;
  try {
    return (await process.threads()).map(({ id }) => threadOf(target, id));
  } catch (error) {
    // It has ended, or its threads are hidden from us: what is tried with the process says which.
    if (error instanceof PsutilError && !(error instanceof Unsupported)) return processOf(target);
    throw error;
  }
}
