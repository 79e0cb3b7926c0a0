import type { Process, ProcessRecord } from '@sysu/core';

/** A process that is meant, held by its identity: what is done is done to it, or not at all. */
export interface Target {
  readonly process: Process;
  /** As it was after we had taken hold of it. */
  readonly record: ProcessRecord;
  /** It was found by a name, a port or a user; otherwise its number, or that of its group, was given. */
  readonly matched: boolean;
}

/** It has ended, and its parent has not collected it. With more threads than one, only the first has ended. */
export function isZombie({ state, numThreads }: ProcessRecord): boolean {
  return state === 'Z' && (numThreads ?? 1) <= 1;
}

/** Who it is, in JSON. */
export interface Identified {
  pid: number;
  name: string | null;
  /** `pid:inode`, which means this process and no later one. */
  key: string | null;
}

/** `4711 nginx`. */
export function whoIs({ pid, name }: Pick<Identified, 'pid' | 'name'>): string {
  return name === null ? String(pid) : `${pid} ${name}`;
}

/** What is said of one to whom nothing could be done. */
export const unreached = { missing: 'no such process', denied: 'permission denied' } as const;

export function identityOf({ process, record }: Target): Identified {
  return { pid: process.pid, name: record.name ?? null, key: process.key };
}
