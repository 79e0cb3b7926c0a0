import { NoSuchProcess } from '@sysu/core';
import type { Process, ProcessRecord, System } from '@sysu/core';

// A row and the process of its number started at the same time, as far as a clock that is being set lets that be known.
const SAME_START = 0.5;

/** The process that a row shows; null when it is not there any more, be its number somebody else's by now. */
export function processOf(system: System, { pid, createTime = null }: ProcessRecord): Process | null {
  try {
    const process = system.process(pid);
    const since = process.createTime();
    const isSame = createTime === null || since === null || Math.abs(since - createTime) < SAME_START;
    return isSame ? process : null;
  } catch (error) {
    if (error instanceof NoSuchProcess) return null;
    throw error;
  }
}
