import type { WindowsNative } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { microsecondsOf } from './clock.js';
import { failing, openSame, right, startOf, withPid } from './opened.js';
import { processRow } from './process-table.js';

/**
 * A pid and when its process was created, in microseconds. Of processes that may not be opened the table of all tells it:
 * that takes a millisecond, and opening one a hundredth.
 */
export function identify(native: WindowsNative, pid: number): Identity {
  const startTicks = startOfPid(native, pid);
  if (startTicks === null) throw new NoSuchProcess(pid);
  return { pid, key: null, startTicks };
}

/** Whether it is there. A process that has ended is kept for whoever has a handle of it: it is not. */
export function isSame(native: WindowsNative, { pid, startTicks }: Identity): boolean {
  return startOfPid(native, pid) === startTicks;
}

export function pidExists(native: WindowsNative, pid: number): boolean {
  return startOfPid(native, pid) !== null;
}

function startOfPid(native: WindowsNative, pid: number): number | null {
  try {
    return withPid(native, pid, right.queryLimited | right.synchronize, (process) =>
      native.hasEnded(process) ? null : startOf(native, process),
    );
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    const row = processRow(native, pid);
    return row === null ? null : microsecondsOf(row.createTime);
  }
}

/**
 * Resolves with its exit code when it has ended; with null when it had gone before, and nobody else has a handle of it.
 * Windows waits on a thread of its own, for many at once.
 */
export async function waitExit(native: WindowsNative, who: Identity, signal?: AbortSignal): Promise<number | null> {
  signal?.throwIfAborted();
  const process = openForWait(native, who);
  if (process === null) return null;
  try {
    await endOf(native, process, signal);
    return native.exitCode(process);
  } finally {
    native.closeHandle(process);
  }
}

function openForWait(native: WindowsNative, who: Identity): number | null {
  try {
    return failing(who.pid, 'its end', () => openSame(native, who, right.synchronize));
  } catch (error) {
    if (error instanceof NoSuchProcess) return null;
    throw error;
  }
}

function endOf(native: WindowsNative, process: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => (): void => {
      cancel();
      signal?.removeEventListener('abort', abort);
      how();
    };
    const abort = settle(() => reject(signal!.reason as Error));
    const cancel = native.waitProcess(process, settle(resolve));
    signal?.addEventListener('abort', abort);
  });
}
