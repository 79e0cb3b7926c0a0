import type { BsdNative } from './bsd.js';

/** The calls of FreeBSD. Their bytes are structures of its headers for 64-bit machines. */
export interface FreebsdNative extends BsdNative {
  /** cpuset_getaffinity(2): a bit for each CPU that a process may run on, 128 bytes. */
  getAffinity(pid: number): Uint8Array;

  /** cpuset_setaffinity(2). EDEADLK for CPUs that it must not run on, EINVAL for none. */
  setAffinity(pid: number, cpus: Uint8Array): void;

  /** mallctl(3): bytes that malloc(3) has handed out. */
  heapUsed(): number;

  /** Gives what is free back to the system. */
  heapTrim(): void;
}
