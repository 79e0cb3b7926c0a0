import type { BsdNative } from '@sysu/native';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { exitCode } from '../exit-code.js';
import { untilReadable } from '../readable.js';
import { ZOMBIE } from './states.js';
import { tableRow } from './process-table.js';
import type { TableRow } from './process-table.js';
import type { Sysctl } from '../bsd/sysctl.js';

/** A pid and when its process began, in microseconds: nothing better names one here. */
export function identify(sysctl: Sysctl, pid: number): Identity {
  return { pid, key: null, startTicks: startOf(tableRow(sysctl, pid)) };
}

function startOf({ startSeconds, startMicroseconds }: TableRow): number {
  return startSeconds * 1e6 + startMicroseconds;
}

export function isSame(sysctl: Sysctl, { pid, startTicks }: Identity): boolean {
  return isThere(pid) && ifThere(() => identify(sysctl, pid).startTicks === startTicks);
}

export function pidExists(sysctl: Sysctl, pid: number): boolean {
  return isThere(pid) && ifThere(() => tableRow(sysctl, pid).pid === pid);
}

function isThere(pid: number): boolean {
  return Number.isInteger(pid) && pid > 0 && pid < 2 ** 31;
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
export function signalTo(sysctl: Sysctl, who: Identity, send: (pid: number) => void): void {
  if (!isSame(sysctl, who)) throw new NoSuchProcess(who.pid);
  refusing(who.pid, 'a signal', () => send(who.pid));
}

/**
 * What `call` asks of the process, or sets. It knows a pid alone: that the same process has it afterwards as well shows
 * that the right one was hit.
 */
export function callOn<T>(sysctl: Sysctl, who: Identity, what: string, call: (pid: number) => T): T {
  if (!isSame(sysctl, who)) throw new NoSuchProcess(who.pid);
  const result = refusing(who.pid, what, () => call(who.pid));
  if (!isSame(sysctl, who)) throw new NoSuchProcess(who.pid);
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
 * Resolves when it has ended, with its exit code: the kernel tells everybody. Null when it had ended before, as a zombie
 * has.
 */
export async function waitExit(
  native: BsdNative,
  sysctl: Sysctl,
  who: Identity,
  signal?: AbortSignal,
): Promise<number | null> {
  signal?.throwIfAborted();
  const queue = watched(native, who.pid);
  if (queue === null) return null;
  try {
    // Only after the queue is there can it be known whom it watches.
    if (!isRunning(sysctl, who)) return null;
    await untilReadable(native, queue, signal);
    return exitCode(native.readExit(queue));
  } finally {
    native.close(queue);
  }
}

function isRunning(sysctl: Sysctl, { pid, startTicks }: Identity): boolean {
  return ifThere(() => {
    const row = tableRow(sysctl, pid);
    return startOf(row) === startTicks && row.state !== ZOMBIE;
  });
}

function watched(native: BsdNative, pid: number): number | null {
  try {
    return native.watchExit(pid);
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    throw error;
  }
}
