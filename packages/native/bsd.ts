import type { Native } from './index.js';

/** What the addons of the BSDs have in common. The bytes are structures of each system's headers for 64-bit machines. */
export interface BsdNative extends Pick<Native, 'close' | 'getPriority' | 'kill' | 'pollReadable' | 'setPriority'> {
  /**
   * sysctl(3): what the kernel has under this name. ENOENT where it has no such name, ESRCH of a process that is gone,
   * EPERM where that is refused.
   */
  sysctl(name: Int32Array): Uint8Array;

  /** The same, set. */
  setSysctl(name: Int32Array, value: Uint8Array): void;

  /** sysctlnametomib(3): the numbers of a name such as 'vm.swap_info'. ENOENT where this kernel has none. */
  sysctlName(name: string): Int32Array;

  /** getfsstat(2), MNT_NOWAIT: a struct statfs of `size` bytes for each mount, as the kernel remembers it. */
  fileSystems(size: number): Uint8Array;

  /**
   * kqueue(2) with EVFILT_PROC, NOTE_EXIT: a descriptor that can be read once the process has ended. ESRCH when it has
   * ended before.
   */
  watchExit(pid: number): number;

  /** How the process of such a descriptor ended, as the raw status of wait(2); null while it runs. */
  readExit(descriptor: number): number | null;

  /** Bytes of a page, from sysconf(3). */
  pageSize(): number;
}
