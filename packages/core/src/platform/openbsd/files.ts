import { structsOf } from '../bsd/process-list.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { Decoded } from '../layout.js';
import { kinfoFile } from './layouts-process.js';

// CTL_KERN, KERN_FILE, KERN_FILE_BYFILE, KERN_FILE_BYPID, DTYPE_SOCKET of sys/sysctl.h and sys/file.h.
const KERN_FILE = [1, 73];
const [BY_FILE, BY_PID] = [1, 2] as const;
const SOCKET = 2;
const EVERY_PROCESS = -1;
const ANY_NUMBER = 0x7fffffff;

/** What a process has open, or uses as a folder or a program: those have negative numbers. */
export type OpenRecord = Decoded<typeof kinfoFile>;

/** None of a process of the kernel's, and of a zombie. */
export function descriptorsOf(sysctl: Sysctl, pid: number): OpenRecord[] {
  return listed(sysctl, BY_PID, pid).filter(({ fd }) => fd >= 0);
}

/** As every process has them open: one that several share is there as often. */
export function heldSockets(sysctl: Sysctl): OpenRecord[] {
  return listed(sysctl, BY_PID, EVERY_PROCESS).filter(isSocket);
}

/** Each once, without its owners. */
export function allSockets(sysctl: Sysctl): OpenRecord[] {
  return listed(sysctl, BY_FILE, SOCKET).filter(isSocket);
}

export function isSocket({ type, fd }: OpenRecord): boolean {
  return type === SOCKET && fd >= 0;
}

function listed(sysctl: Sysctl, kind: number, which: number): OpenRecord[] {
  return structsOf(sysctl, kinfoFile, [...KERN_FILE, kind, which, kinfoFile.size, ANY_NUMBER]);
}
