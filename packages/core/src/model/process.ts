import type { Descriptor, UsedFile } from './file-use.js';

/**
 * Everything that can be known of one process, each figure once, in the units of the whole library:
 * bytes, seconds, percent, seconds since the epoch. A backend fills those that were asked for;
 * null is unknown or refused.
 */
export interface ProcessFigures {
  ppid: number;
  /** The name as the kernel keeps it: on Linux at most 15 bytes. */
  comm: string;
  /** The kernel's name, completed from the command line where the kernel cut it. */
  name: string;
  /** The argument vector; empty for kernel threads. */
  cmdline: readonly string[];
  exe: string;
  cwd: string;
  /** Its root directory, seen from ours: other than `/` after chroot(2). */
  root: string;
  /** One letter, as ps prints it: R S D T t Z X I P W. */
  state: string;
  /** psutil's word for the state: STATUS_SLEEPING 'sleeping', … */
  status: string;
  kernelThread: boolean;
  /** The kernel's own flags of the task. */
  flags: number;
  pgid: number;
  session: number;
  /** Path of the controlling terminal. */
  terminal: string;
  /** Process group in the foreground of that terminal; -1 without a terminal. */
  tpgid: number;

  /** Effective owner. */
  uid: number;
  gid: number;
  user: string;
  group: string;
  uids: Ids;
  gids: Ids;
  /** Name of the real owner, as psutil's username(). */
  username: string;
  groupname: string;

  nice: number;
  /** The kernel's dynamic priority, as top's PR. */
  priority: number;
  /** 0 when not scheduled in real time. */
  realtimePriority: number;
  /** Scheduling policy: 0 other, 1 fifo, 2 rr, 3 batch, 5 idle, 6 deadline. */
  policy: number;
  numThreads: number;
  /** The CPU it last ran on. */
  cpuNum: number;

  userTime: number;
  systemTime: number;
  /** Of children that ended and were waited for. */
  childrenUserTime: number;
  childrenSystemTime: number;
  /** Waiting for block devices; counts only where delay accounting is on. */
  ioWaitTime: number;
  createTime: number;
  /** Since its start, by the clock that goes on counting while the machine is suspended. */
  age: number;
  /** CPU time over the whole life, in percent of one CPU: what ps calls %CPU. */
  cpuAverage: number;
  /** CPU time from the most precise source there is: for differences between two samples. */
  cpuClock: number;
  /** When `cpuClock` was read, on the monotonic clock. */
  sampledAt: number;
  /** Share of one CPU since an earlier sample; exceeds 100 with several threads. */
  cpuPercent: number;

  vms: number;
  rss: number;
  shared: number;
  text: number;
  lib: number;
  data: number;
  dirty: number;
  memoryPercent: number;
  peakRss: number;
  peakVms: number;
  rssAnon: number;
  rssFile: number;
  rssShmem: number;
  swap: number;
  hugetlb: number;
  locked: number;
  uss: number;
  pss: number;
  /** What its mappings have swapped out, shared memory included; `swap` counts anonymous memory alone. */
  mappedSwap: number;

  minorFaults: number;
  majorFaults: number;
  voluntarySwitches: number;
  involuntarySwitches: number;

  readCount: number;
  writeCount: number;
  /** Bytes really fetched from, or sent to, the storage layer. */
  readBytes: number;
  writeBytes: number;
  /** What these two grew by in a second since an earlier sample. */
  readRate: number;
  writeRate: number;
  /** Share of the time since then in which it waited for block devices; null where delay accounting is off. */
  ioPercent: number;
  /** Bytes passed by read(2) and write(2) and the like, from a cache or not. */
  readChars: number;
  writeChars: number;

  numFds: number;
  environ: Readonly<Record<string, string>>;
  /** What these links lead to, as far as it is known without looking there. */
  exeFile: UsedFile;
  rootFile: UsedFile;
  cwdFile: UsedFile;
  /** What it has open, by the numbers; and the same with the position and the flags of each. */
  descriptors: readonly Descriptor[];
  wholeDescriptors: readonly Descriptor[];
  /** Files that are mapped into its memory, each once. */
  mappedFiles: readonly UsedFile[];
  /** How many descriptors it may have open, and each has a smaller number. */
  descriptorLimit: number;
  /** Path in the unified hierarchy, else the one named by most controllers. */
  cgroup: string;
  /** Where in the kernel it sleeps. */
  wchan: string;
  oomScore: number;
  /** Thread id; in listings of threads only. */
  tid: number;
}

/** The name of a figure. */
export type Figure = keyof ProcessFigures;

/** Of a user or group: proc_pid_status(5) */
export interface Ids {
  real: number;
  effective: number;
  saved: number;
}

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
  /** Only these processes. */
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
  /** Sorted. Throws Incomplete when the listing broke off. */
  pids(): number[];
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
   * CPU seconds of a process, NaN when it is gone, and when that was on the monotonic clock. null where clocks cannot be
   * asked, because the processes are not those of the machine we run on.
   */
  cpuClock(pid: number): { seconds: number; time: number } | null;
  /** Those of many processes, or of all that can be listed, some at a time; null likewise: sweep for them. */
  cpuClocks(pids?: readonly number[]): AsyncIterable<CpuClocks> | null;
  threads(pid: number): Promise<ThreadRecord[]>;
  /** The pid of the process that has a thread of this number; null when there is none. */
  pidOfThread(tid: number): number | null;

  identify(pid: number): Identity;
  /**
   * Those of these processes that are there, in this order, with their parents. null where the kernel does not tell both
   * at once: then sweep. Rejects with Incomplete when some could not be asked.
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
