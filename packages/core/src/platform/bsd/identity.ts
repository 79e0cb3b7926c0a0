import type { BsdNative } from '@sysu/native';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { exitCode } from '../exit-code.js';
import { untilReadable } from '../readable.js';
import { untilNot } from '../until-not.js';
import type { ListedProcess, ProcessList } from './process-list.js';

type List = ProcessList<ListedProcess>;

/** A pid and when its process began, in microseconds: nothing better names one here. */
export function identify(list: List, pid: number): Identity {
  return { pid, key: null, startTicks: startOf(list.one(pid)) };
}

function startOf({ startSeconds, startMicroseconds }: ListedProcess): number {
  return startSeconds * 1e6 + startMicroseconds;
}

export function isSame(list: List, { pid, startTicks }: Identity): boolean {
  return ifThere(() => {
    const row = list.one(pid);
    // Of a zombie, OpenBSD and NetBSD have forgotten it.
    return startOf(row) === startTicks || (startOf(row) === 0 && list.isZombie(row));
  });
}

export function pidExists(list: List, pid: number): boolean {
  return ifThere(() => list.one(pid).pid === pid);
}

function ifThere(ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NoSuchProcess) return false;
    throw error;
  }
}

/** A signal to the process; it knows a pid alone, and whoever had it just before was the right one. */
export function signalTo(list: List, who: Identity, send: (pid: number) => void): void {
  if (!isSame(list, who)) throw new NoSuchProcess(who.pid);
  refusing(who.pid, 'a signal', () => send(who.pid));
}

/**
 * What `call` asks of the process, or sets. It knows a pid alone: that the same process has it afterwards as well shows
 * that the right one was hit.
 */
export function callOn<T>(list: List, who: Identity, what: string, call: (pid: number) => T): T {
  if (!isSame(list, who)) throw new NoSuchProcess(who.pid);
  const result = refusing(who.pid, what, () => call(who.pid));
  if (!isSame(list, who)) throw new NoSuchProcess(who.pid);
  return result;
}

function refusing<T>(pid: number, what: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const code = codeOf(error);
    if (isAbsence(code)) throw new NoSuchProcess(pid);
    if (isRefusal(code)) throw new AccessDenied(pid, what);
    throw error;
  }
}

/**
 * Resolves when it has ended, with its exit code. FreeBSD tells everybody; OpenBSD and NetBSD tell only those who may
 * trace it, and others look again and again. Null when it had ended before, as a zombie has, or was looked for.
 */
export async function waitExit(
  native: BsdNative,
  list: List,
  who: Identity,
  signal?: AbortSignal,
): Promise<number | null> {
  signal?.throwIfAborted();
  const queue = watched(native, who.pid);
  if (queue === 'gone') return null;
  if (queue === 'refused') {
    await untilNot(() => isRunning(list, who), signal);
    return null;
  }
  try {
    // Only after the queue is there can it be known whom it watches.
    if (!isRunning(list, who)) return null;
    await untilReadable(native, queue, signal);
    return exitCode(native.readExit(queue));
  } finally {
    native.close(queue);
  }
}

function isRunning(list: List, { pid, startTicks }: Identity): boolean {
  return ifThere(() => {
    const row = list.one(pid);
    return startOf(row) === startTicks && !list.isZombie(row);
  });
}

function watched(native: BsdNative, pid: number): number | 'gone' | 'refused' {
  try {
    return native.watchExit(pid);
  } catch (error) {
    const code = codeOf(error);
    if (isAbsence(code)) return 'gone';
    if (isRefusal(code)) return 'refused';
    throw error;
  }
}
