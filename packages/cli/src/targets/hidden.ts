import type { ProcessBatch, System } from '@sysu/core';

const whereTold = 'sysu doctor says by what';

/** Of a pid that was given and not found. One that /proc hides from us (hidepid=2) answers to its number all the same. */
export function absence(pid: number, system: Pick<System, 'pidExists'>): string {
  return system.pidExists(pid)
    ? `process ${pid} is there, but hidden from us; ${whereTold}`
    : `no process with pid ${pid}`;
}

/** Of a list of all processes: the first one is in it unless /proc hides from us those of others. */
export function gaps({ records, lost }: Pick<ProcessBatch, 'records' | 'lost'>, system: System): string[] {
  const isWhole = lost > 0 || records.some(({ pid }) => pid === 1) || !system.pidExists(1);
  return isWhole ? [] : [`processes of other users are hidden; ${whereTold}`];
}
