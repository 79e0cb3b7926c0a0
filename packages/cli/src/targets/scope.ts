import type { ProcessRecord } from '@sysu/core';
import { descendantsOf } from '../match/family.js';
import { arrangeTree } from '../render/tree.js';
import type { Search } from './search.js';
import type { Target } from './target.js';

export interface Scope {
  group?: boolean;
  session?: boolean;
  tree?: boolean;
}

/** The targets with all of their process groups, sessions or descendants, children before their parents. */
export async function widen(search: Search, targets: readonly Target[], scope: Scope): Promise<Target[]> {
  let all = [...targets];
  if (scope.group) all.push(...(await sharing(search, all, ({ pgid }) => pgid)));
  if (scope.session) all.push(...(await sharing(search, all, ({ session }) => session)));
  if (scope.tree) all = childrenFirst([...all, ...(await descendants(search, all))]);
  return all;
}

/** Who has the same number as one of the targets, which must still be there when they have been found. */
async function sharing(
  search: Search,
  targets: readonly Target[],
  numberOf: (record: ProcessRecord) => number | null | undefined,
): Promise<Target[]> {
  const wanted = (): Set<unknown> =>
    new Set(targets.filter(({ process }) => process.isRunning()).map(({ record }) => numberOf(record)));
  const numbers = wanted();
  const known = new Set(targets.map(({ process }) => process.pid));
  const found = await search.matching((record) => !known.has(record.pid) && numbers.has(numberOf(record)), false);
  const still = wanted();
  return found.filter(({ record }) => still.has(numberOf(record)));
}

/** How often newcomers are looked for: a process that forks as fast as we look would keep us here for ever. */
export const ROUNDS = 10;

/**
 * All descendants, looked for until no new one turns up. What lost its parent before we came to it is nobody's
 * descendant any more, and is not found.
 */
export async function descendants(search: Search, roots: readonly Target[]): Promise<Target[]> {
  const family = new Map(roots.map((target) => [target.process.pid, target]));
  for (let round = 0; round < ROUNDS; round++) {
    const held = await search.hold(descendantsOf(family.keys(), await search.records()), false);
    const before = family.size;
    // Parents were held before their children; one that is still there is the parent that was meant.
    for (const child of held) {
      if (family.get(child.record.ppid!)?.process.isRunning()) family.set(child.process.pid, child);
    }
    if (family.size === before) break;
  }
  return [...family.values()].slice(roots.length);
}

/** So that nothing remains undone when the signal ends us. */
export function ourselvesLast(targets: readonly Target[], own: number): Target[] {
  return [...targets].sort((a, b) => Number(a.process.pid === own) - Number(b.process.pid === own));
}

export function childrenFirst(targets: readonly Target[]): Target[] {
  return arrangeTree(
    targets,
    ({ process }) => process.pid,
    ({ record }) => record.ppid,
  )
    .map(({ record }) => record)
    .toReversed();
}
