import { NoSuchProcess } from '@sysu/core';
import type { Process, ProcessRecord, System } from '@sysu/core';

// A row and the process of its number started at the same time, as far as a clock that is being set lets that be known.
const SAME_START = 0.5;

/** The process that a row shows; null when it is not there any more, be its number somebody else's by now. */
export function processOf(system: System, { pid, tid = pid, createTime = null }: ProcessRecord): Process | null {
  try {
    const process = system.process(pid);
    const since = process.createTime();
    if (createTime === null || since === null) return process;
    const later = createTime - since;
    // A thread is of its process or younger.
    return Math.abs(later) < SAME_START || (tid !== pid && later > 0) ? process : null;
  } catch (error) {
    if (error instanceof NoSuchProcess) return null;
    throw error;
  }
}
