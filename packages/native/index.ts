import { existsSync } from 'node:fs';
import { join } from 'node:path';

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
   * these are the ids until there. Throws when the directory cannot be opened.
   */
  listIds(directory: string): { ids: Int32Array; errno: number };

  /**
   * Reads the files `names` below each of `directories` (relative to `root`, such as '123' or '123/task/124') on a
   * thread of libuv's pool. Each directory is opened once and read below with openat(2), so that what is read of a
   * process is of one process; no link is ever followed.
   *
   * @param names as `ls -F` marks them: 'stat' a file, 'exe@' a link (its target), 'fd/' a directory (its entries
   *   joined by NUL, without . and ..)
   * @param limit bytes at which each of them is cut: limit + 1 bytes come back when there was more
   * @param clock also read the CPU clock of the process whose pid the directory's name begins with
   */
  readFiles(root: string, directories: string[], names: string[], limit: number, clock: boolean): Promise<Batch>;

  /** The same at once, on this thread: for what is asked of one process. */
  readFilesNow(root: string, directories: string[], names: string[], limit: number, clock: boolean): Batch;

  /** CPU seconds each process has used, by its process CPU clock (clock_gettime(2)); NaN for one that is gone. */
  processClocks(pids: Int32Array): Float64Array;

  /** CLOCK_MONOTONIC in seconds: the clock that `times` of a Batch are taken from. */
  monotonic(): number;

  /** From sysconf(3): bytes of a page, and clock ticks per second, the unit of times in /proc/PID/stat. */
  constants(): { pageSize: number; clockTicks: number };
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

let loaded: Native | undefined;

/**
 * The addon, loaded once: the one built here, else the one that came with the package.
 *
 * @param prebuild the folder of the one that came with the package, such as 'linux-x64'
 */
export function load(prebuild: string): Native {
  return (loaded ??= find(prebuild));
}

function find(prebuild: string): Native {
  const home = join(__dirname, '..');
  const files = ['build/Release', `prebuilds/${prebuild}`].map((folder) => join(home, folder, 'sysu_native.node'));
  let cause: unknown;
  for (const file of files.filter(existsSync)) {
    try {
      const native: Native = require(file);
      return native;
    } catch (error) {
      cause ??= error;
    }
  }
  try {
    const loadBinary: (home: string) => Native = require('node-gyp-build');
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
