import type { Identity } from './process.js';

/** psutil's pionice. */
export interface IoPriority {
  /** IOPRIO_CLASS_*. */
  ioclass: number;
  /** Level within the class, 0 (first) to 7; 0 where the class has none. */
  value: number;
}

/** Infinity (RLIM_INFINITY) where there is none. */
export type ResourceLimits = [soft: number, hard: number];

/**
 * What can be set for a process. Each call reaches the process that was identified and no other: its first thread, or
 * the one with the number `tid`.
 */
export interface ProcessSettingsBackend {
  nice(identity: Identity, tid?: number): number;
  setNice(identity: Identity, niceness: number, tid?: number): void;
  ionice(identity: Identity, tid?: number): IoPriority;
  /** The same of a process or thread by its number, for listings; null once it has gone. */
  ioPriority(tid: number): IoPriority | null;
  /** Throws RangeError for a class or level that there is not. */
  setIonice(identity: Identity, ioclass: number, value: number, tid?: number): void;
  rlimit(identity: Identity, resource: number): ResourceLimits;
  /** Throws RangeError for a resource that there is not, or when soft exceeds hard. */
  setRlimit(identity: Identity, resource: number, limits: ResourceLimits): void;
  /** Ascending. */
  cpuAffinity(identity: Identity, tid?: number): number[];
  /** Of none: all that the process may be given. Throws RangeError for a CPU that there is not. */
  setCpuAffinity(identity: Identity, cpus: readonly number[], tid?: number): void;
  /** Handles in use, on Windows. */
  numHandles(identity: Identity): number;
}
