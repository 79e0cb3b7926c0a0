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

/** What a record of sessions tells besides sessions: changes of the machine, who waits for a login, who has left. */
export type LoginRecordType =
  | 'empty'
  | 'runLevel'
  | 'boot'
  /** The clock was set, to this time. */
  | 'newTime'
  /** The clock was set, and had said this. */
  | 'oldTime'
  /** Started by init. */
  | 'init'
  /** Waits for somebody to log in. */
  | 'login'
  | 'user'
  /** Has ended. */
  | 'dead'
  | 'accounting';

/** One entry of a record of sessions, as utmp(5) has it; texts as they were written. */
export interface LoginRecord {
  type: LoginRecordType;
  user: string | null;
  /** Without /dev/. */
  terminal: string | null;
  /** Of the line in inittab(5), or the last letters of the terminal. */
  id: string | null;
  host: string | null;
  /** Of the host; not every program that writes the record knows it. */
  address: string | null;
  /** Seconds since the epoch; null when not known. */
  time: number | null;
  pid: number | null;
  /** The run level that was entered, and the one before. */
  runLevel: string | null;
  lastRunLevel: string | null;
  /** How a session that is dead has ended. */
  termination: number | null;
  exitCode: number | null;
}

/** How a terminal is used. */
export interface TerminalUse {
  /** When somebody last typed, in seconds since the epoch. */
  used: number;
  /** Whether others may write messages to it, see mesg(1). */
  writable: boolean;
}

export interface HostBackend {
  /** Seconds since the epoch. It moves when the wall clock is set. */
  bootTime(): number;
  /** Seconds since boot, counted also while suspended, whatever the wall clock does. */
  uptime(): number;
  /**
   * Since the first process of our container started; on the host itself since boot. null when that is hidden from us.
   */
  containerUptime(): number | null;
  /** null when this system keeps no record of sessions. */
  users(): Promise<Session[] | null>;
  /** Of this file; null for those of now, among which is always that of boot, if no other is kept. */
  loginRecords(file: string | null): Promise<LoginRecord[]>;
  /** null where there is no such terminal, or it is another machine's. */
  terminalUse(terminal: string): TerminalUse | null;
  /**
   * Whether a process holds a lock on the file that keeps others from locking it to write. Of our own machine alone.
   */
  isLocked(path: string): boolean;
  kernel(): Kernel;
  /** Seconds on a clock that is never set; null of a machine written down, on which no time passes. */
  monotonic(): number | null;
}
