/** A person logged in. */
export interface Session {
  name: string;
  /** Without /dev/; null for a session without a terminal. */
  terminal: string | null;
  /** Where from; null when not known, 'localhost' for a local display. */
  host: string | null;
  /** Seconds since the epoch; null when not known. */
  started: number | null;
  pid: number | null;
}

/** What the kernel calls itself and its machine; null where it does not tell. */
export interface Kernel {
  /** 'Linux' */
  system: string | null;
  release: string | null;
  hostname: string | null;
  /** Kind of processor: 'x86_64'. */
  machine: string | null;
}

export interface HostBackend {
  /** Seconds since the epoch. It moves when the wall clock is set. */
  bootTime(): number;
  /** Seconds since boot, counted also while suspended, whatever the wall clock does. */
  uptime(): number;
  /** Since the first process of our container started; on the host itself since boot. null when that is hidden from us. */
  containerUptime(): number | null;
  /** null when this system keeps no record of sessions. */
  users(): Promise<Session[] | null>;
  kernel(): Kernel;
  /** Seconds on a clock that is never set; null of a machine written down, on which no time passes. */
  monotonic(): number | null;
}
