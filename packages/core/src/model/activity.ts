/**
 * What the kernel is doing, and what it has done since boot, as vmstat counts it. null where the system does not count
 * it.
 */
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

/**
 * For how much of the time tasks had to wait because something was short, in percent: over the last 10, 60 and 300
 * seconds; and in seconds since boot.
 */
export interface Stall {
  average10: number;
  average60: number;
  average300: number;
  total: number;
}

/** `some`: at least one task waited; `full`: all that were not idle did, null where that is not told. */
export interface Shortage {
  some: Stall;
  full: Stall | null;
}

/** Of what there was not enough. null for one that this kernel does not measure. */
export interface Pressure {
  cpu: Shortage | null;
  memory: Shortage | null;
  io: Shortage | null;
}

export interface ActivityBackend {
  activity(): Activity;
  pressure(): Pressure;
  /** Bytes. */
  pageSize(): number;
  /** Whether the kernel measures how long processes wait for disks; null where it does not say. */
  delayAccounting(): boolean | null;
  /** Has it measure that from now on, or no longer. */
  setDelayAccounting(on: boolean): void;
}
