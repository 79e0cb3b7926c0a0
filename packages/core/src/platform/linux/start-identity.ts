import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { errorCode } from './errno.js';
import { failure } from '../failure.js';
import { fileOf } from './files.js';
import type { Files } from './files.js';
import { parseStat, statNumber } from './proc-stat.js';
import type { ProcStat } from './proc-stat.js';
import { statusField } from './proc-status.js';

/** The weak identity: the pid and the start time, which is all that files tell. */
export function identifyByStart(files: Files, pid: number): Identity {
  return { pid, key: null, startTicks: statNumber(statOf(files, pid), 22) };
}

export function hasSameStart(files: Files, { pid, startTicks }: Identity): boolean {
  try {
    return statNumber(statOf(files, pid), 22) === startTicks;
  } catch (error) {
    if (error instanceof NoSuchProcess) return false;
    throw error;
  }
}

/**
 * Whether there is such a process. A thread has a folder in /proc too, unlisted: its `Tgid` is another number. A folder
 * that refuses us is of a process all the same (hidepid=1).
 */
export function isThere(files: Files, pid: number): boolean {
  try {
    statOf(files, pid);
    return true;
  } catch (error) {
    if (error instanceof AccessDenied) return true;
    if (error instanceof NoSuchProcess) return false;
    throw error;
  }
}

function statOf(files: Files, pid: number): ProcStat {
  const batch = files.readOne('proc', String(pid), ['stat', 'status'], { limit: 65536, clock: false });
  const [stat, status] = [0, 1].map((j) => (batch.states[0] === 0 ? fileOf(batch, 0, j, 2) : batch.states[0]!));
  if (typeof stat === 'number') throw failure(pid, 'start time', errorCode(stat));
  if (typeof status === 'object' && statusField(status.toString('latin1'), 'Tgid') !== String(pid)) {
    throw new NoSuchProcess(pid);
  }
  return parseStat(stat!);
}
