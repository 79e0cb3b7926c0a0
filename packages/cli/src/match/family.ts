import type { ProcessRecord } from '@sysu/core';

/** The pids from the parent up, as far as they are among the records. */
export function ancestorsOf(pid: number | null, records: readonly ProcessRecord[]): Set<number> {
  const parents = new Map(records.map((record) => [record.pid, record.ppid]));
  const ancestors = new Set<number>();
  for (let parent = parents.get(pid ?? 0); parent && !ancestors.has(parent); parent = parents.get(parent)) {
    ancestors.add(parent);
  }
  return ancestors;
}
