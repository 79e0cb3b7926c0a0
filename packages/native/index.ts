import { existsSync } from 'node:fs';
import { join, toNamespacedPath } from 'node:path';

export type * from './bsd.js';
export type * from './darwin.js';
export type * from './freebsd.js';
export type * from './sunos.js';
export type * from './windows.js';
export type * from './windows-machine.js';

/**
 * The system calls that Node.js lacks. They are made as they are asked for; what the bytes mean is for the caller.
 *
 * A call that fails throws an Error with `code` ('ENOENT'), `errno` (2, positive) and `syscall` ('openat').
 * Nothing is coerced: an argument that is not what the signature says throws a TypeError or a RangeError that shows it,
 * at once, also where a Promise is returned; text that holds NUL throws EINVAL. In paths U+DC80 to U+DCFF stand for
 * bytes that are not UTF-8.
 */
export interface Native {
  /**
   * The entries of a directory such as /proc whose names are numbers. `errno` is not 0 when the listing broke off: then
   * these are the ids until there. Rejects when the directory cannot be opened.
   */
  listIds(directory: string): Promise<Ids>;

  /** The same now, for few. */
  listIdsNow(directory: string): Ids;

  /**
   * Reads the files `names` below each of `directories` (relative to `root`, such as '123' or '123/task/124') on a
   * thread of libuv's pool. Each directory is opened once and read below with openat(2), so that what is read of a
   * process is of one process; no link is ever followed.
   *
   * @param directories joined by NUL: as one string they come across in a tenth of the time
   * @param names as `ls -F` marks them: 'stat' a file, 'smaps*' one that comes in many records (any other ends with a
   *   read shorter than was asked for), 'maps*-' what follows the third space in each of its lines, each different one
   *   once, 'exe@' a link (its target), 'fd/' a directory (its entries
   *   joined by NUL, without . and ..), 'fd/@' the links in a directory (of each its name, NUL, its target, NUL; the
   *   target is empty when it is refused), 'exe@+' and 'fd/@+' a link, or those in a directory, with their ends: of each a
   *   line, NUL, the first lines of /proc/PID/fdinfo/FD, of disks and of what is no file at all, NUL. The line has, with a
   *   space between: its name; the mode of the link itself (0 where fdinfo follows, and of a single link); of the struct
   *   statx of what it leads to the mode, links, device that it is on and device that it is (major:minor), size, mount
   *   and inode, each `-` where it is not known without asking a file system (AT_STATX_DONT_SYNC); and its target;
   *   'fd/@++' the same with those of all
   * @param limit bytes at which each of them is cut: limit + 1 bytes come back when there was more
   * @param clock also read the CPU clock of the process whose pid the directory's name begins with
   */
  readFiles(root: string, directories: string, names: string[], limit: number, clock: boolean): Promise<Batch>;

  /** The same at once, on this thread: for what is asked of one process. */
  readFilesNow(root: string, directories: string, names: string[], limit: number, clock: boolean): Batch;

  /** CPU seconds each process has used, by its process CPU clock (clock_gettime(2)); NaN for one that is gone. */
  processClocks(pids: Int32Array): Float64Array;

  /** CLOCK_MONOTONIC in seconds: the clock that `times` of a Batch are taken from. */
  monotonic(): number;

  /**
   * Opens the file `name` below each of `directories` and keeps it open: /proc/PID/stat read again through its
   * descriptor costs half of what opening it costs, and is never that of a later process with the same number.
   *
   * @returns for each directory a descriptor, for readKept and closeKept alone, or -errno
   */
  keepFiles(root: string, directories: string[], name: string): Int32Array;

  /**
   * Reads kept files from their beginning, on a thread of libuv's pool: a Batch of one name for each descriptor. Its
   * state is ESRCH once the process is gone, and EBADF where the number is none of keepFiles. `owners`, `clocks` and
   * `times` hold nothing.
   */
  readKept(descriptors: Int32Array, limit: number): Promise<Batch>;

  /** Closes kept files; other numbers are passed over. What is being read is closed after that. */
  closeKept(descriptors: Int32Array): void;

  /**
   * close(2), of a descriptor that a call below has given out: fs.closeSync warns of those in a worker. Takes none of the
   * standard streams.
   */
  close(descriptor: number): void;

  /** pidfd_open(2): a descriptor that stands for the process for as long as it is open. ENOENT or EINVAL for a thread. */
  pidfdOpen(pid: number): number;

  /** The inode of a pidfd, which no other process ever has until the next boot; null on kernels before 6.9, or when it is no pidfd. */
  pidfdInode(descriptor: number): string | null;

  /**
   * Identifies processes and asks who their parents are, each through one pidfd, on a thread of libuv's pool. Of each the
   * inode as pidfdInode has it, 0n for one that is gone or no process; the pid of its parent, 0 for one in another PID
   * namespace; and when that was asked, on the monotonic clock: the process was identified before that. ENOTTY or EINVAL
   * on kernels before 6.13, which has PIDFD_GET_INFO.
   */
  pidfdParents(pids: Int32Array): Promise<{ inodes: BigUint64Array; parents: Int32Array; times: Float64Array }>;

  /** pidfd_send_signal(2). ESRCH once the process has ended and was waited for. */
  pidfdSendSignal(descriptor: number, signal: number): void;

  /**
   * How the process ended, as the raw status of wait(2). Since Linux 6.15 for everyone who had a pidfd before its parent
   * waited for it, before that for a child of ours that nobody has waited for; null otherwise, and while it runs.
   */
  pidfdExitStatus(descriptor: number): number | null;

  /**
   * getpriority(2): the niceness of a process, -20 to 19. It and the calls below ask the kernel by pid alone, and of a
   * process with several threads for its first one.
   */
  getPriority(pid: number): number;

  /** setpriority(2). The kernel takes the nearest niceness there is. EACCES for a lower one than is allowed. */
  setPriority(pid: number, priority: number): void;

  /** ioprio_get(2): the class in bits 13 to 15, the level in bits 0 to 2. */
  getIoPriority(pid: number): number;

  /** ioprio_set(2). */
  setIoPriority(pid: number, priority: number): void;

  /** sched_getaffinity(2): the numbers of the CPUs it may run on, ascending. */
  getAffinity(pid: number): Int32Array;

  /** sched_setaffinity(2). CPUs that it must not run on, or that are not there, are passed over; EINVAL when none is left. */
  setAffinity(pid: number, cpus: Int32Array): void;

  /**
   * prlimit(2): the soft and the hard limit, Infinity for none, of a resource by its number (RLIMIT_* of
   * sys/resource.h). A limit beyond 2^53 is rounded down.
   */
  getResourceLimits(pid: number, resource: number): Float64Array;

  /** prlimit(2) of whole numbers or Infinity. EPERM to raise a hard limit without the right to, EINVAL if soft exceeds hard. */
  setResourceLimits(pid: number, resource: number, soft: number, hard: number): void;

  /**
   * What the entries `names` of a directory such as /proc/PID/fd lead to, as far as that is known without asking its file
   * system, which may hang (statx(2) with AT_STATX_DONT_SYNC): for each its type (S_IFMT of its mode) and its number of
   * hard links, 0 once it was deleted; or -errno and NaN. On a thread of libuv's pool.
   */
  statTargets(directory: string, names: string[]): Promise<Float64Array>;

  /**
   * What the kernel calls the protocols of sockets (getxattr(2), system.sockprotoname), each ended by NUL: 'UDP',
   * 'NETLINK', 'AF_VSOCK'; empty of what is no socket, not there or not told. They are given as ids of processes or
   * threads and numbers of their descriptors, in turn. On a thread of libuv's pool.
   */
  socketProtocols(held: Int32Array): Promise<Buffer>;

  /** kill(2) of one process, for kernels without pidfds: never of a group, nor of everyone. */
  kill(pid: number, signal: number): void;

  /**
   * Calls back once, from the event loop, when the descriptor can be read or is at its end, or has failed. Keeps the
   * event loop alive until then. One wait at a time for a descriptor (EEXIST); cancel before closing it.
   *
   * @returns cancels; afterwards, and after the call, does nothing
   */
  pollReadable(descriptor: number, callback: () => void): () => void;

  /**
   * statfs(2): type, block size (f_frsize), blocks, blocks free, blocks available to users, files, files free, flags;
   * then by statx(2) the id of the mount that the path leads to (NaN before Linux 5.8), and the major and minor number
   * of the disk that it names (NaN if it names none). On a dead mount this hangs, and with it everything: see
   * probeStatfs.
   */
  statfs(path: string): Float64Array;

  /**
   * The same by a child process of its own, which asks for an absolute path. Wait for `descriptor` with pollReadable,
   * read it with readProbe, close it, and call endProbe.
   */
  probeStatfs(path: string): { descriptor: number; pid: number };

  /** The child's answer, as from statfs; throws when its call failed; null when there is none yet, or never will be. */
  readProbe(descriptor: number): Float64Array | null;

  /** Kills the child. True once it is gone, false while it hangs in the kernel, or has just been killed: call again later. */
  endProbe(pid: number): boolean;

  /**
   * Asks the name service for the names of users or groups, on a thread of its own, which may hang without keeping the
   * process from ending.
   *
   * @returns a socket on which the answers arrive one by one as id NUL name NUL, the name empty when there is none, and
   *   end of file after the last. Close it at any time.
   */
  lookUpNames(kind: 'user' | 'group', ids: number[]): number;

  /**
   * Dumps what the kernel lists through netlink(7), on a thread of libuv's pool: sends a request of this type with
   * NLM_F_DUMP and returns all messages that answer it, the closing NLMSG_DONE or NLMSG_ERROR among them. Nothing waits;
   * an answer without such a message was cut short. ENOBUFS for more than 512 MiB.
   *
   * @param protocol the family of netlink: 0 for interfaces and addresses (rtnetlink(7)), 4 for sockets (sock_diag(7))
   * @param body what follows the header of the message
   */
  netlinkDump(protocol: number, type: number, body: Uint8Array): Promise<Uint8Array>;

  /** The same at once, on this thread. */
  netlinkDumpNow(protocol: number, type: number, body: Uint8Array): Uint8Array;

  /**
   * The struct ethtool_cmd of a network interface: its speed and duplex, as its driver says (ETHTOOL_GSET of
   * linux/ethtool.h). EOPNOTSUPP, EINVAL or EBUSY where it says nothing, ENODEV without such an interface.
   */
  ethtoolSettings(name: string): Uint8Array;

  /**
   * execvp(3): this process becomes another program, found on the PATH, with the environment that process.env stands for.
   * Throws when that fails, which leaves hard limits lowered that only root raises, and descriptors that are passed on.
   *
   * @param descriptors passed on although Node.js has marked them to be closed, as it does with 0 to 2 too
   * @param limits triples of a resource, its soft and its hard limit (Infinity for none), set just before (setrlimit(2))
   * @param ignored signals that it ignores; all others have their default effect
   * @param blocked signals that are blocked in it
   */
  exec(words: string[], descriptors: Int32Array, limits: Float64Array, ignored: Int32Array, blocked: Int32Array): never;

  /** _exit(2), with a code from 0 to 255: this process ends here, and Node.js tidies nothing up. EPERM in a worker. */
  exit(code: number): never;

  /** malloc_info(3): the state of malloc's heap as XML. ENOSYS where the C library is not glibc. */
  heapInfo(): string;

  /** malloc_trim(3): gives free memory back to the system. ENOSYS where the C library is not glibc. */
  heapTrim(): void;

  /** From sysconf(3): bytes of a page, and clock ticks per second, the unit of times in /proc/PID/stat. */
  constants(): { pageSize: number; clockTicks: number };
}

/** The numbers that name entries of a directory; `errno` is not 0 when the listing broke off. */
export interface Ids {
  ids: Int32Array;
  errno: number;
}

/** What was read of a run of directories: one buffer, and where in it each file is. */
export interface Batch {
  /** Directories served, from the first on: fewer than asked for when the bytes reached 4 MiB. Ask again for the rest. */
  count: number;
  /** The contents one after another, a Buffer. */
  bytes: Uint8Array;
  /** For directory i and name j, with k = 2 * (i * names.length + j): [k] where it starts in `bytes`, [k + 1] its length or -errno. */
  slots: Int32Array;
  /** For each directory 0, or the errno of why it could not be opened (EACCES, EMFILE, …); ESRCH when its process died meanwhile. */
  states: Int32Array;
  /** For directory i: [2 * i] the user id and [2 * i + 1] the group id that own it. */
  owners: Uint32Array;
  /** For each directory the CPU seconds of its process's clock; NaN when not asked for or not to be had. */
  clocks: Float64Array;
  /** For each directory when its clock was read, in seconds of CLOCK_MONOTONIC; 0 when not asked for. */
  times: Float64Array;
}

let loaded: unknown;

/**
 * The addon, loaded once: the one built here, else the one that came with the package. What it exports depends on the
 * system it was built for: `Native` on Linux.
 *
 * @param prebuild the folder of the one that came with the package, such as 'linux-x64'
 */
export function load(prebuild: string): unknown {
  return (loaded ??= find(prebuild));
}

/** Of this package, which is released together with @sysu/core and sysu. */
export function version(): string {
  const { version: own }: { version: string } = require('../package.json');
  return own;
}

function find(prebuild: string): unknown {
  const home = join(__dirname, '..');
  const files = ['build/Release', `prebuilds/${prebuild}`].map((folder) => join(home, folder, 'sysu_native.node'));
  let cause: unknown;
  for (const file of files.filter(existsSync)) {
    try {
      // As require() loads an addon, without its search for the file, which takes as long again.
      const addon = { exports: {} };
      process.dlopen(addon, toNamespacedPath(file));
      return addon.exports;
    } catch (error) {
      cause ??= error;
    }
  }
  try {
    const loadBinary: (home: string) => unknown = require('node-gyp-build');
    return loadBinary(home);
  } catch (error) {
    cause ??= error;
  }
  throw new Error(
    `@sysu/native has no binary that loads on ${prebuild}: run "npx node-gyp rebuild" in ${home}, ` +
      `which takes a C++ compiler, make and python3`,
    { cause },
  );
}
