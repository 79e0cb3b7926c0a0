import { Incomplete } from './errors.js';
import type { Figure, ProcessRecord } from './model/process.js';
import type { Backend } from './platform/backend.js';

export interface Descent {
  readonly pid: number;
  /** Who was its parent when all processes were looked at. */
  readonly ppid: number;
}

/**
 * The children of a process, or with `recursive` all descendants, parents before their children; from one sweep over
 * all processes. Throws Incomplete when some could not be read.
 */
export async function descendantsOf(backend: Backend, root: number, recursive: boolean): Promise<Descent[]> {
  const records = new Map<number, ProcessRecord>();
  const byParent = new Map<number, number[]>();
  for await (const batch of backend.sweep(new Set<Figure>(['ppid', 'createTime']), {})) {
    if (batch.lost > 0) throw new Incomplete(batch.lost, batch.lostCode!, []);
    for (const record of batch.records) {
      records.set(record.pid, record);
      if (record.ppid) byParent.set(record.ppid, [...(byParent.get(record.ppid) ?? []), record.pid]);
    }
  }
  const found: Descent[] = [];
  const parents = [root];
  for (let ppid = parents.shift(); ppid !== undefined; ppid = parents.shift()) {
    for (const pid of byParent.get(ppid) ?? []) {
      if (isOlder(records.get(pid), records.get(ppid))) continue;
      found.push({ pid, ppid });
      if (recursive) parents.push(pid);
    }
  }
  return found;
}

/** One that is older than its parent is a child of somebody who had the parent's pid before. */
function isOlder(child: ProcessRecord | undefined, parent: ProcessRecord | undefined): boolean {
  return (child?.createTime ?? Infinity) < (parent?.createTime ?? 0);
}
