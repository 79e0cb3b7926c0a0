import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { exitCode } from '../exit-code.js';
import type { Decoded } from '../layout.js';
import { untilNot } from '../until-not.js';
import { psinfo } from './layouts.js';
import type { Proc } from './proc.js';

/** A pid and when its process began, in microseconds: nothing better names one here. */
export function identify(proc: Proc, pid: number): Identity {
  const info = infoOf(proc, pid);
  if (info === null) throw new NoSuchProcess(pid);
  return { pid, key: null, startTicks: startOf(info) };
}

export function pidExists(proc: Proc, pid: number): boolean {
  return infoOf(proc, pid) !== null;
}

export function isSame(proc: Proc, who: Identity): boolean {
  return ownInfo(proc, who) !== null;
}

/** It knows a pid alone: the process was the right one just before. */
export function callOn<T>(proc: Proc, who: Identity, what: string, call: (pid: number) => T): T {
  if (!isSame(proc, who)) throw new NoSuchProcess(who.pid);
  try {
    return call(who.pid);
  } catch (error) {
    const code = codeOf(error);
    if (isAbsence(code)) throw new NoSuchProcess(who.pid);
    if (isRefusal(code)) throw new AccessDenied(who.pid, what);
    throw error;
  }
}

/** Resolves when it has ended; with its exit code where its parent leaves that to be seen. */
export async function waitExit(proc: Proc, who: Identity, signal?: AbortSignal): Promise<number | null> {
  signal?.throwIfAborted();
  let last = ownInfo(proc, who);
  if (last === null || isDead(last)) return null;
  await untilNot(() => {
    last = ownInfo(proc, who);
    return last !== null && !isDead(last);
  }, signal);
  return last === null ? null : exitCode(last.waitStatus);
}

type Info = Decoded<typeof psinfo>;

/** Those of a zombie have all ended. */
function isDead({ threads }: Info): boolean {
  return threads === 0;
}

function ownInfo(proc: Proc, { pid, startTicks }: Identity): Info | null {
  const info = infoOf(proc, pid);
  return info !== null && startOf(info) === startTicks ? info : null;
}

function startOf({ startSeconds, startNanoseconds }: Info): number {
  return startSeconds * 1e6 + Math.floor(startNanoseconds / 1000);
}

/** null of one that is gone. */
function infoOf(proc: Proc, pid: number): Info | null {
  try {
    return proc.struct(`proc/${pid}/psinfo`, psinfo);
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    throw error;
  }
}
