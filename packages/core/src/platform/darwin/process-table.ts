import type { DarwinNative } from '@sysu/native';
import { decode, decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { kernelBytes } from './kernel.js';
import { kinfoProc } from './layouts-processes.js';

// CTL_KERN, KERN_PROC and KERN_PROC_ALL or KERN_PROC_PID of sys/sysctl.h.
const EVERY_PROCESS = Int32Array.of(1, 14, 0, 0);
const ONE_PROCESS = [1, 14, 1] as const;

/** What the kernel tells of every process, whoever owns it, and also of a zombie. */
export type Kinfo = Decoded<typeof kinfoProc>;

/** Sorted by pid, without that of the kernel itself, which is 0. */
export function processTable(native: DarwinNative): Kinfo[] {
  const table = kernelBytes(native.sysctl(EVERY_PROCESS, 0));
  return decodeArray(kinfoProc, table, 0, Math.floor(table.length / kinfoProc.size))
    .filter(({ pid }) => pid > 0)
    .sort((a, b) => a.pid - b.pid);
}

/** null where there is no such process: the answer is empty then. */
export function kinfoOf(native: DarwinNative, pid: number): Kinfo | null {
  const answer = kernelBytes(native.sysctl(Int32Array.of(...ONE_PROCESS, pid), kinfoProc.size));
  return answer.length < kinfoProc.size ? null : decode(kinfoProc, answer);
}

/** Microseconds since the epoch: by these two processes with one pid are told apart. */
export function startOf({ startSeconds, startMicroseconds }: Kinfo): number {
  return startSeconds * 1e6 + startMicroseconds;
}

// SIDL to SZOMB of sys/proc.h, as ps(1) has them, and in psutil's words.
const states = [
  ['I', 'idle'],
  ['R', 'running'],
  ['S', 'sleeping'],
  ['T', 'stopped'],
  ['Z', 'zombie'],
] as const;

/** null for a state that this kernel should not have. */
export function stateOf({ state }: Kinfo): (typeof states)[number] | null {
  return states[state - 1] ?? null;
}

export function isZombie(kinfo: Kinfo): boolean {
  return stateOf(kinfo)?.[0] === 'Z';
}
