/** What the kernel is doing, and what it has done since boot, as vmstat counts it. null where the system does not count it. */
export interface Activity {
  /** Tasks that run or could run, and tasks that wait for a disk. */
  running: number | null;
  blocked: number | null;
  /** Processes and threads that were started. */
  forks: number | null;
  interrupts: number | null;
  ctxSwitches: number | null;
  /** Bytes that all disks together passed to memory, and got from it. */
  pagedIn: number | null;
  pagedOut: number | null;
  /** The part of them that was swapped. */
  swappedIn: number | null;
  swappedOut: number | null;
}

export interface ActivityBackend {
  activity(): Activity;
  /** Bytes. */
  pageSize(): number;
  /** Whether the kernel measures how long processes wait for disks; null where it does not say. */
  delayAccounting(): boolean | null;
}
