import type { ProcessCpuTimes, ProcessIo, ProcessMemory, ProcessMemoryEx } from './attributes.js';
import { AccessDenied } from './errors.js';
import type { CgroupInfo } from './model/control-group.js';
import type { Ids } from './model/process.js';
import { ProcessReader } from './process-reader.js';

/** The attributes of a process that are read at once. */
export abstract class ProcessGetters extends ProcessReader {
  /**
   * Name of the program; the kernel's 15 bytes are completed from the command line. /proc/PID/stat, cmdline
   *
   * @example new Process().name() // 'node'
   */
  name(): string {
    return (this.knownName = this.get('name'));
  }

  /**
   * Pid of its parent; 0 for the first process, and where the parent is in another pid namespace. /proc/PID/stat
   *
   * @example new Process().ppid() // 4700
   */
  ppid(): number {
    return this.get('ppid');
  }

  /**
   * Path of the program file, or null for a thread of the kernel. Where it is refused, the first argument stands for it
   * if that is the absolute path of a program. The kernel's mark ` (deleted)` is left out, also where a name really
   * ends so: `fileUses()` looks at the file's links and tells them apart. /proc/PID/exe
   *
   * @example new Process().exe() // '/usr/bin/node'
   */
  exe(): string | null {
    try {
      return this.get('exe');
    } catch (error) {
      const guess = error instanceof AccessDenied ? this.guessedExe() : null;
      if (guess === null) throw error;
      return guess;
    }
  }

  /**
   * Argument vector; empty for a thread of the kernel. /proc/PID/cmdline
   *
   * @example new Process().cmdline() // ['node', ...]
   */
  cmdline(): string[] {
    return this.get('cmdline');
  }

  /**
   * The environment it was started with; empty for a thread of the kernel. /proc/PID/environ
   *
   * @example new Process().environ().PATH // '/usr/bin:/bin'
   */
  environ(): Record<string, string> {
    return this.get('environ');
  }

  /**
   * Seconds since the epoch: start time since boot, in clock ticks, plus the time of boot; null where only processes
   * are shown (a procfs mounted with subset=pid). /proc/PID/stat, /proc/stat
   *
   * @example new Process().createTime() // 1767182400.5
   */
  createTime(): number | null {
    return this.get('createTime');
  }

  /**
   * Current directory, without the mark ` (deleted)`, as `exe()`. /proc/PID/cwd
   *
   * @example new Process().cwd() // '/home/ann'
   */
  cwd(): string | null {
    return this.get('cwd');
  }

  /**
   * One of STATUS_*: 'running', 'sleeping', 'disk-sleep', 'stopped', 'zombie' … /proc/PID/stat
   *
   * @example new Process().status() // 'running'
   */
  status(): string {
    return this.get('status');
  }

  /**
   * Ids of its user: real, effective and saved. /proc/PID/status
   *
   * @example new Process().uids() // { real: 1000, effective: 1000, saved: 1000 }
   */
  uids(): Ids {
    return this.get('uids');
  }

  /**
   * Ids of its group. /proc/PID/status
   *
   * @example new Process().gids() // { real: 1000, effective: 1000, saved: 1000 }
   */
  gids(): Ids {
    return this.get('gids');
  }

  /**
   * Path of the controlling terminal, or null. /proc/PID/stat, /proc/tty/drivers
   *
   * @example new Process().terminal() // '/dev/pts/0' or null
   */
  terminal(): string | null {
    return this.get('terminal');
  }

  /** Niceness, -20 (first) to 19. /proc/PID/stat */
  nice(): number {
    return this.get('nice');
  }

  /**
   * Beyond psutil: its process group. /proc/PID/stat
   *
   * @example new Process().pgid() // 4700
   */
  pgid(): number {
    return this.get('pgid');
  }

  /**
   * Beyond psutil: its session. /proc/PID/stat
   *
   * @example new Process().session() // 4700
   */
  session(): number {
    return this.get('session');
  }

  /**
   * Beyond psutil: path of the control group. /proc/PID/cgroup
   *
   * @example new Process().cgroup() // '/user.slice' or null
   */
  cgroup(): string | null {
    return this.get('cgroup');
  }

  /**
   * Beyond psutil: what its control group uses and may use: memory in bytes, CPUs, and tasks. /proc/PID/cgroup and the
   * control group's files, as /sys/fs/cgroup/…/memory.max
   *
   * @example new Process().cgroupInfo() // { path: '/user.slice', memory: 15491072, memoryLimit: Infinity, ... }
   */
  cgroupInfo(): CgroupInfo {
    return this.kept.get('cgroupInfo', () => this.ask(() => this.checked(this.backend.cgroupInfo(this.pid))));
  }

  /**
   * Its threads, 1 at least. /proc/PID/stat
   *
   * @example new Process().numThreads() // 11
   */
  numThreads(): number {
    return this.get('numThreads');
  }

  /**
   * Descriptors that it has open. /proc/PID/fd
   *
   * @example new Process().numFds() // 21
   */
  numFds(): number {
    return this.get('numFds');
  }

  /**
   * Seconds of CPU, its own and those of its children that ended and were waited for. /proc/PID/stat
   *
   * @example new Process().cpuTimes() // { user: 1.25, system: 0.5, childrenUser: 0, childrenSystem: 0, ... }
   */
  cpuTimes(): ProcessCpuTimes {
    return this.get('cpuTimes');
  }

  /**
   * Number of the CPU it last ran on. /proc/PID/stat
   *
   * @example new Process().cpuNum() // 1
   */
  cpuNum(): number | null {
    return this.get('cpuNum');
  }

  /**
   * Bytes. /proc/PID/statm
   *
   * @example new Process().memoryInfo() // { rss: 15491072, vms: 84025344, shared: 5206016, ... }
   */
  memoryInfo(): ProcessMemory {
    return this.get('memoryInfo');
  }

  /**
   * Bytes. /proc/PID/statm, status
   *
   * @example new Process().memoryInfoEx() // { rss: 15491072, vms: 84025344, peakRss: 17000448, ... }
   */
  memoryInfoEx(): ProcessMemoryEx {
    return this.get('memoryInfoEx');
  }

  /**
   * What it read and wrote: calls, bytes of the storage layer, and bytes passed by calls. /proc/PID/io
   *
   * @example new Process().ioCounters() // { readCount: 454556, writeCount: 3456, readBytes: 110592, writeBytes: 0, ... }
   */
  ioCounters(): ProcessIo {
    return this.get('ioCounters');
  }

  /**
   * How often it gave up a CPU, and was taken from one. /proc/PID/status
   *
   * @example new Process().numCtxSwitches() // { voluntary: 78, involuntary: 19 }
   */
  numCtxSwitches(): { voluntary: number; involuntary: number } {
    return this.get('numCtxSwitches');
  }

  /**
   * Faults without and with reading from a disk. /proc/PID/stat
   *
   * @example new Process().pageFaults() // { minor: 5905, major: 3 }
   */
  pageFaults(): { minor: number; major: number } {
    return this.get('pageFaults');
  }

  protected guessedExe(): string | null {
    const [first = ''] = this.cmdline();
    return first.startsWith('/') && this.backend.isExecutable(first) ? first : null;
  }
}
