import type { ProcessRecord } from '@sysu/core';

/** The pids of these processes' parents and on up, as far as they are among the records. */
export function ancestorsOf(pids: Iterable<number>, records: readonly ProcessRecord[]): Set<number> {
  const parents = new Map(records.map(({ pid, ppid }) => [pid, ppid]));
  const ancestors = new Set<number>();
  for (const pid of pids)
    for (let parent = parents.get(pid); parent && !ancestors.has(parent); parent = parents.get(parent)) {
      ancestors.add(parent);
    }
  return ancestors;
}

/** The processes below these, without them; parents before their children. */
export function descendantsOf(pids: Iterable<number>, records: readonly ProcessRecord[]): ProcessRecord[] {
  const children = new Map<number, ProcessRecord[]>();
  for (const record of records) {
    const siblings = children.get(record.ppid ?? 0);
    if (siblings === undefined) children.set(record.ppid ?? 0, [record]);
    else siblings.push(record);
  }
  const family = new Set(pids);
  const found: ProcessRecord[] = [];
  // A set is iterated over what is added meanwhile.
  for (const parent of family) {
    for (const child of children.get(parent) ?? []) {
      if (family.has(child.pid)) continue;
      family.add(child.pid);
      found.push(child);
    }
  }
  return found;
}
