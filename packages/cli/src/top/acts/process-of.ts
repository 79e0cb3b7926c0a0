import { NoSuchProcess } from '@sysu/core';
import type { Process, ProcessRecord, System } from '@sysu/core';
import { isSameStart } from '../state/known.js';

/** The process that a row shows; null when it is not there any more, be its number somebody else's by now. */
export function processOf(system: System, { pid, tid = pid, createTime = null }: ProcessRecord): Process | null {
  try {
    const process = system.process(pid);
    const since = process.createTime();
    // A thread is of its process or younger.
    const isYounger = tid !== pid && createTime !== null && since !== null && createTime > since;
    return isSameStart(createTime, since) || isYounger ? process : null;
  } catch (error) {
    if (error instanceof NoSuchProcess) return null;
    throw error;
  }
}
