import type { WindowsNative } from '@sysu/native';
import { NoSuchProcess, PsutilError } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { microsecondsOf } from './clock.js';
import { KERNEL_USER_TIMES } from './layouts-process.js';

const PROCESS_TIMES = 4;

/** Rights to a process, of winnt.h. */
export const right = {
  terminate: 0x1,
  readMemory: 0x10,
  duplicateHandles: 0x40,
  set: 0x200,
  query: 0x400,
  suspend: 0x800,
  queryLimited: 0x1000,
  synchronize: 0x100000,
} as const;

/** With a handle of whoever has this pid; while it is open nobody else gets the pid. Throws the error of the system. */
export function withPid<T>(native: WindowsNative, pid: number, access: number, use: (process: number) => T): T {
  const process = native.openProcess(pid, access);
  try {
    return use(process);
  } finally {
    native.closeHandle(process);
  }
}

/** With a handle of the process that was identified. Throws NoSuchProcess, AccessDenied to `what`. */
export function withProcess<T>(
  native: WindowsNative,
  identity: Identity,
  access: number,
  what: string,
  use: (process: number) => T,
): T {
  return failing(identity.pid, what, () => {
    const process = openSame(native, identity, access | right.synchronize);
    try {
      // One that has ended is kept for as long as somebody has a handle of it.
      if (native.hasEnded(process)) throw new NoSuchProcess(identity.pid);
      return use(process);
    } finally {
      native.closeHandle(process);
    }
  });
}

/** A handle of the process that was identified: close it. Throws NoSuchProcess, or the error of the system. */
export function openSame(native: WindowsNative, { pid, startTicks }: Identity, access: number): number {
  const process = native.openProcess(pid, access | right.queryLimited);
  if (startOf(native, process) === startTicks) return process;
  native.closeHandle(process);
  throw new NoSuchProcess(pid);
}

/** The error of the system as one of ours. */
export function failing<T>(pid: number, what: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof PsutilError) throw error;
    throw Object.assign(failure(pid, what, codeOf(error)), { cause: error });
  }
}

/** When it was created, in microseconds since 1970. */
export function startOf(native: WindowsNative, process: number): number {
  const { bytes } = native.queryProcess(process, PROCESS_TIMES, KERNEL_USER_TIMES.size);
  return microsecondsOf(decode(KERNEL_USER_TIMES, new KernelBytes(bytes, false)).createTime);
}
