import type { Figure, ProcessFigures } from './process-figures.js';

export type { Figure, Ids, ProcessFigures, SignalSets, SystemdPlace } from './process-figures.js';

/** What a listing knows of one process: the pid, and the figures asked for. */
export type ProcessRecord = { pid: number } & { [F in Figure]?: ProcessFigures[F] | null };

/**
 * Which process a pid meant when it was looked at. `key` is the inode of its pidfd, which no other
 * process of this boot ever has; where the kernel has none (before Linux 6.9) the identity is weak: the pid
 * and the start time in clock ticks, which two processes can share.
 */
export interface Identity {
  readonly pid: number;
  readonly key: string | null;
  /** Read only where there is no key. */
  readonly startTicks: number | null;
}

/** A process, and who was its parent after it was identified. */
export interface Kin extends Identity {
  /** 0 when that is in another PID namespace. */
  readonly ppid: number;
  /** When its parent was asked, in seconds on the monotonic clock; it was identified before. */
  readonly askedAt: number;
}

/** One batch of a listing. */
export interface ProcessBatch {
  records: ProcessRecord[];
  /** Processes of this batch with at least one figure that the system refused to us. */
  refused: number;
  /** Processes that could not be read although they may well be there (no descriptors left, I/O error). */
  lost: number;
  /** Why the first of them was lost. */
  lostCode: string | null;
}

export interface SweepOptions {
  /** A row for every thread instead of every process. */
  threads?: boolean;
  /** Only these processes; with `threads` all threads of these. */
  pids?: readonly number[];
  /** Texts longer than this many bytes are cut: 16 MiB. */
  limit?: number;
}

/** CPU clocks of some processes at one time, the baseline for `cpuPercent`. */
export interface CpuClocks {
  readonly pids: Int32Array;
  /** Seconds; NaN where there is none. */
  readonly seconds: Float64Array;
  /** Seconds on the monotonic clock. */
  readonly time: number;
}

/** One process, read at once: what is known, and of what is null why. */
export interface ProcessReading {
  record: ProcessRecord;
  /** By figure: 'EACCES' when it was refused, 'ENOENT' or 'ESRCH' when the process has no such thing. */
  missing: Map<Figure, string>;
}

export interface ProcessBackend {
  /** The figures that this system tells of processes; null: all. */
  readonly figures: ReadonlySet<Figure> | null;
  /** Sorted. Throws Incomplete when the listing broke off. */
  pids(): number[];
  /** The same, while the event loop sees to others: to list 10,000 takes 20 ms. */
  listPids(): Promise<number[]>;
  /** The highest number that a process or thread can have here. 0 is the kernel's own, and nobody can ask for it. */
  readonly highestPid: number;
  pidExists(pid: number): boolean;
  /** All processes in batches, while the next ones are being read. */
  sweep(figures: ReadonlySet<Figure>, options: SweepOptions): AsyncIterable<ProcessBatch>;
  /** One process now. Throws NoSuchProcess or AccessDenied for the process as a whole. */
  readProcess(pid: number, figures: ReadonlySet<Figure>): ProcessReading;
  /** Names of users and groups asked for by number; the number as text when there is no name, or none in time. */
  userNames(uids: Iterable<number>): Promise<Map<number, string>>;
  groupNames(gids: Iterable<number>): Promise<Map<number, string>>;
  /**
   * The number of a user or group that is known on this machine itself; null when it is not. The name service is not
   * asked.
   */
  userId(name: string): number | null;
  groupId(name: string): number | null;
  /**
   * CPU seconds of a process, NaN when it is gone, and when that was on the monotonic clock. null where clocks cannot
   * be asked, because the processes are not those of the machine we run on.
   */
  cpuClock(pid: number): { seconds: number; time: number } | null;
  /**
   * Those of many processes in this order, or of all that can be listed, some at a time; null likewise: sweep for them.
   */
  cpuClocks(pids?: ArrayLike<number>): AsyncIterable<CpuClocks> | null;
  /**
   * The number that a process or thread was last given: they are given in ascending order, and after the highest from the
   * lowest on again. null where that is not told. Only where CPU clocks can be asked.
   */
  newestPid(): number | null;
  threads(pid: number): Promise<ThreadRecord[]>;
  /** The pid of the process that has a thread of this number; null when there is none. */
  pidOfThread(tid: number): number | null;

  identify(pid: number): Identity;
  /**
   * Those of these processes that are there, in this order, with their parents. null where the kernel does not tell
   * both at once: then sweep. Rejects with Incomplete when some could not be asked.
   */
  kin(pids: readonly number[]): Promise<Kin[] | null>;
  /** Pids of the children of each of these; null where processes do not tell them, or too many. */
  childPids(pids: readonly number[]): Promise<number[][] | null>;
  /** True while the same process is there, also as a zombie. */
  isSame(identity: Identity): boolean;
  /** Sends to the process that was identified and to no other. Throws NoSuchProcess, AccessDenied. */
  signal(identity: Identity, signal: number): void;
  /** Resolves when it has ended, with its exit code (negative: the signal) where that can be known. */
  waitExit(identity: Identity, signal?: AbortSignal): Promise<number | null>;
}

/** A thread; times in seconds. */
export interface ThreadRecord {
  id: number;
  userTime: number;
  systemTime: number;
  name: string;
  status: string;
  cpuNum: number | null;
}
