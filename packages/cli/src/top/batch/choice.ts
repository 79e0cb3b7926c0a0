import type { Figure, ProcessRecord, System } from '@sysu/core';
import { UsageError } from '../../exit.js';
import { Owners } from '../../match/owners.js';

export interface ChoiceOptions {
  pid?: readonly number[];
  /** The effective user by name or number, with ! in front whoever is not. */
  filterOnlyEuser?: string;
  /** The same, be it the real, the effective or the saved one. */
  filterAnyUser?: string;
  idleToggle?: boolean;
}

/** Which of the processes are shown. */
export interface Choice {
  reads: readonly Figure[];
  /** Only these are looked at, and counted. */
  pids: readonly number[] | null;
  /** Throws UsageError for a user that there is not. */
  of(records: readonly ProcessRecord[], system: Pick<System, 'userId'>): ProcessRecord[];
}

/** @param self stands for pid 0, as in top */
export function choiceOf({ pid, filterOnlyEuser, filterAnyUser, idleToggle }: ChoiceOptions, self: number): Choice {
  if ([pid, filterOnlyEuser, filterAnyUser].filter((each) => each !== undefined).length > 1)
    throw new UsageError('one of -p, -u and -U only');
  const word = filterOnlyEuser ?? filterAnyUser;
  return {
    reads: [
      ...(word === undefined ? [] : (['user', 'username', 'uids'] as const)),
      ...(idleToggle ? ['cpuPercent' as const] : []),
    ],
    pids: pid?.map((each) => (each === 0 ? self : each)) ?? null,
    of: (records, system) => {
      const owned = word === undefined ? records : ofUser(records, word, filterAnyUser !== undefined, system);
      return owned.filter(({ cpuPercent }) => idleToggle !== true || !isIdle(cpuPercent));
    },
  };
}

function ofUser(
  records: readonly ProcessRecord[],
  word: string,
  anyId: boolean,
  system: Pick<System, 'userId'>,
): ProcessRecord[] {
  const wanted = new Owners('user', [word], (name) => system.userId(name));
  const [stranger] = wanted.strangersAmong(records.map(({ user }) => user));
  if (stranger !== undefined) throw new UsageError(stranger);
  return records.filter(({ user, username, uid, uids }) => {
    const effective = { id: uids?.effective ?? uid, name: user };
    const others = [
      { id: uids?.real, name: username },
      { id: uids?.saved, name: null },
    ];
    return wanted.include(effective, ...(anyId ? others : []));
  });
}

/** What would be shown as 0.0. What is not known of is not idle. */
function isIdle(cpuPercent: number | null | undefined): boolean {
  return typeof cpuPercent === 'number' && cpuPercent < 0.05;
}
