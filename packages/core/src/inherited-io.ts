import type { ProcessRecord } from './model/process.js';

/** Bytes. */
export interface InheritedIo {
  readBytes: number;
  writeBytes: number;
}

/**
 * What processes have been charged with since the sample before that was shown of others already. Once a process has waited
 * for a child, Linux counts all that the child ever read and wrote as its own: a shell would seem to write at once what its
 * dd wrote in an hour. By pid. do_io_accounting() of fs/proc/base.c, wait_task_zombie() of kernel/exit.c
 */
export function inheritedIo(
  before: ReadonlyMap<number, ProcessRecord>,
  now: ReadonlyMap<number, ProcessRecord>,
): Map<number, InheritedIo> {
  const isThere = ({ pid, createTime }: ProcessRecord): boolean => now.get(pid)?.createTime === createTime;
  const heirs = new Map<number, InheritedIo>();
  for (const ended of before.values()) {
    if (isThere(ended)) continue;
    const heir = heirOf(ended, before, isThere);
    if (heir === null || !hasWaited(heir, now.get(heir.pid)!)) continue;
    const { readBytes, writeBytes } = heirs.get(heir.pid) ?? { readBytes: 0, writeBytes: 0 };
    heirs.set(heir.pid, {
      readBytes: readBytes + (ended.readBytes ?? 0),
      writeBytes: writeBytes + (ended.writeBytes ?? 0),
    });
  }
  return heirs;
}

/** Who is left of those that a process descends from: each passes on what it has waited for. */
function heirOf(
  ended: ProcessRecord,
  before: ReadonlyMap<number, ProcessRecord>,
  isThere: (record: ProcessRecord) => boolean,
): ProcessRecord | null {
  const seen = new Set<ProcessRecord>();
  let parent = before.get(ended.ppid ?? 0);
  while (parent !== undefined && !isThere(parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = before.get(parent.ppid ?? 0);
  }
  return parent !== undefined && isThere(parent) ? parent : null;
}

/** Page faults of children are counted at the same moment, and there is no process without any. */
function hasWaited(before: ProcessRecord, now: ProcessRecord): boolean {
  return (now.childrenMinorFaults ?? 0) > (before.childrenMinorFaults ?? 0);
}
