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
  /** What execve(2) saved of a set-user-ID program, and what access to files is judged by. credentials(7) */
  savedUid: number;
  savedGid: number;
  savedUser: string;
  savedGroup: string;
  fsUid: number;
  fsGid: number;
  fsUser: string;
  fsGroup: string;
  /** Its other groups. */
  groupIds: readonly number[];
  groupNames: readonly string[];
  /** Who logged in to start it, whoever it has become since: pam_loginuid(8) */
  loginUid: number;
  /** What a security module such as SELinux or AppArmor knows it by. */
  securityLabel: string;

  nice: number;
  /** The kernel's dynamic priority, as top's PR. */
  priority: number;
  /** 0 when not scheduled in real time. */
  realtimePriority: number;
  /** Scheduling policy: 0 other, 1 fifo, 2 rr, 3 batch, 5 idle, 6 deadline. */
  policy: number;
  numThreads: number;
  /** The CPU it last ran on, and the NUMA node which that belongs to. */
  cpuNum: number;
  numaNode: number;
  /**
   * With which others it shares CPU time where sessions are balanced against each other, and their niceness: sched(7)
   */
  autogroup: number;
  autogroupNice: number;

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
  /** Bytes of a page of memory, in which some tools count. */
  pageSize: number;
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
  /** Of the machine code of its program: from the first to the last byte. */
  codeSize: number;
  /** Infinity when it is unlimited. Linux has long not enforced it. */
  rssLimit: number;
  /** Addresses, in 16 hexadecimal digits: where its stack began; stack and instruction pointer while it dumps core. */
  stackStart: string;
  stackPointer: string;
  instructionPointer: string;
  uss: number;
  pss: number;
  /** What its mappings have swapped out, shared memory included; `swap` counts anonymous memory alone. */
  mappedSwap: number;

  minorFaults: number;
  majorFaults: number;
  /** Of children that ended and were waited for. */
  childrenMinorFaults: number;
  childrenMajorFaults: number;
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
  /** Of those sent, bytes that were dropped from the cache again before they reached the storage. */
  cancelledWriteBytes: number;
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
  /** Every hierarchy in which it is below the root: `hierarchy:controllers:path`. cgroups(7) */
  cgroups: readonly string[];
  /** What systemd runs it as, told by its control group. */
  place: SystemdPlace;
  /** The LXC container it is in. */
  lxc: string;
  /** Inodes of its namespaces, by name: `net`, `pid`, `mnt` … namespaces(7) */
  namespaces: Readonly<Record<string, string>>;
  signalSets: SignalSets;
  /** Where in the kernel it sleeps. */
  wchan: string;
  oomScore: number;
  /** How much it was asked to differ, on the old scale from -17, never, to 15: proc_pid_oom_adj(5) */
  oomAdj: number;
  /** Thread id; in listings of threads only. */
  tid: number;
}

/** The name of a figure. */
export type Figure = keyof ProcessFigures;

/** Of a user or group: proc_pid_status(5) */
export interface Ids {
  real: number;
  effective: number;
  /** null where only the process itself is told. */
  saved: number | null;
}

/**
 * Where systemd keeps a process, each null where it is in none: systemd.slice(5), systemd.unit(5), sd_pid_get_unit(3)
 */
export interface SystemdPlace {
  slice: string | null;
  unit: string | null;
  /** The unit of a user's own systemd, below that of the machine. */
  userUnit: string | null;
  /** The login session, and the seat of that. */
  session: string | null;
  seat: string | null;
  /** Whose session or user's systemd it belongs to. */
  ownerUid: number | null;
  /** The container or virtual machine, by its name for systemd-machined. */
  machine: string | null;
}

/** Sets of signals in 16 hexadecimal digits: bit n - 1 is signal n. proc_pid_status(5) */
export interface SignalSets {
  /** Those that wait for any of its threads; of a single thread those that wait for that one. */
  pending: string;
  threadPending: string;
  blocked: string;
  ignored: string;
  caught: string;
}
