import type { ProcessRecord } from '@sysu/core';
import { ancestorsOf } from '../match/family.js';
import { pidNamed } from '../targets/pid.js';
import { placed } from './forest.js';

/** Which trees: of a process, of a user's, of the first process, or all there are. */
export type Choice = { pid: number } | { user: string } | 'first' | 'all';

export function choiceOf(word: string | undefined): Choice {
  if (word === undefined) return 'first';
  if (!/^\d/.test(word)) return { user: word };
  return word === '0' ? 'all' : { pid: pidNamed(word) };
}

/** The processes of these trees; with `parents` also those that the roots descend from. */
export function choose(records: readonly ProcessRecord[], choice: Choice, parents: boolean): ProcessRecord[] {
  if (choice === 'all') return [...records];
  const roots = rootsOf(records, choice);
  const chosen = new Set<number>();
  // Parents come before their children.
  for (const { record } of placed(records)) {
    if (roots.has(record.pid) || chosen.has(record.ppid ?? 0)) chosen.add(record.pid);
  }
  if (parents) for (const pid of ancestorsOf(roots, records)) chosen.add(pid);
  return records.filter(({ pid }) => chosen.has(pid));
}

function rootsOf(records: readonly ProcessRecord[], choice: Exclude<Choice, 'all'>): Set<number> {
  const roots = records.filter(({ pid, user }) => {
    if (choice === 'first') return pid === 1;
    return 'pid' in choice ? pid === choice.pid : user === choice.user;
  });
  // Where the first process is hidden from us, all that can be seen.
  return new Set((choice === 'first' && roots.length === 0 ? records : roots).map(({ pid }) => pid));
}
