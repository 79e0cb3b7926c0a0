import { structsOf } from '../bsd/process-list.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { Decoded } from '../layout.js';
import { kinfoFile } from './layouts-process.js';

// CTL_KERN, KERN_FILE2, KERN_FILE_BYPID, DTYPE_SOCKET of sys/sysctl.h and sys/file.h.
const BY_PID = [1, 77, 2];
const SOCKET = 2;
const EVERY_PROCESS = -1;
const ANY_NUMBER = 0x7fffffff;

/** What a process has open. Which file that is, the kernel does not tell. */
export type OpenRecord = Decoded<typeof kinfoFile>;

export function descriptorsOf(sysctl: Sysctl, pid: number): OpenRecord[] {
  return structsOf(sysctl, kinfoFile, [...BY_PID, pid, kinfoFile.size, ANY_NUMBER]);
}

/** As every process has them open: one that several share is there as often. */
export function heldSockets(sysctl: Sysctl): OpenRecord[] {
  return descriptorsOf(sysctl, EVERY_PROCESS).filter(isSocket);
}

export function isSocket({ type }: OpenRecord): boolean {
  return type === SOCKET;
}
