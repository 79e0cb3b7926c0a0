import type { ProcessCpuTimes, ProcessIo, ProcessMemory, ProcessMemoryEx } from './attributes.js';
import { AccessDenied } from './errors.js';
import type { Ids } from './model/process.js';
import { ProcessReader } from './process-reader.js';

/** The attributes of a process that are read at once. */
export abstract class ProcessGetters extends ProcessReader {
  /** Name of the program; the kernel's 15 bytes are completed from the command line. /proc/PID/stat, cmdline */
  name(): string {
    return (this.knownName = this.get('name'));
  }

  /** Pid of its parent; 0 for the first process, and where the parent is in another pid namespace. /proc/PID/stat */
  ppid(): number {
    return this.get('ppid');
  }

  /**
   * Path of the program file, or null for a thread of the kernel. Where it is refused, the first argument stands for it
   * if that is the absolute path of a program. /proc/PID/exe
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

  /** Argument vector; empty for a thread of the kernel. /proc/PID/cmdline */
  cmdline(): string[] {
    return this.get('cmdline');
  }

  /** The environment it was started with; empty for a thread of the kernel. /proc/PID/environ */
  environ(): Record<string, string> {
    return this.get('environ');
  }

  /**
   * Seconds since the epoch: start time since boot, in clock ticks, plus the time of boot; null where only processes
   * are shown (a procfs mounted with subset=pid).
   */
  createTime(): number | null {
    return this.get('createTime');
  }

  /** Current directory. /proc/PID/cwd */
  cwd(): string | null {
    return this.get('cwd');
  }

  /** One of STATUS_*: 'running', 'sleeping', 'disk-sleep', 'stopped', 'zombie' … /proc/PID/stat */
  status(): string {
    return this.get('status');
  }

  /** Ids of its user: real, effective and saved. /proc/PID/status */
  uids(): Ids {
    return this.get('uids');
  }

  /** Ids of its group. /proc/PID/status */
  gids(): Ids {
    return this.get('gids');
  }

  /** Path of the controlling terminal, or null. /proc/PID/stat, /proc/tty/drivers */
  terminal(): string | null {
    return this.get('terminal');
  }

  /** Niceness, -20 (first) to 19. /proc/PID/stat */
  nice(): number {
    return this.get('nice');
  }

  /** Beyond psutil: its process group. /proc/PID/stat */
  pgid(): number {
    return this.get('pgid');
  }

  /** Beyond psutil: its session. /proc/PID/stat */
  session(): number {
    return this.get('session');
  }

  /** Beyond psutil: path of the control group. /proc/PID/cgroup */
  cgroup(): string | null {
    return this.get('cgroup');
  }

  /** Its threads, 1 at least. /proc/PID/stat */
  numThreads(): number {
    return this.get('numThreads');
  }

  /** Descriptors that it has open. /proc/PID/fd */
  numFds(): number {
    return this.get('numFds');
  }

  /** Seconds of CPU, its own and those of its children that ended and were waited for. /proc/PID/stat */
  cpuTimes(): ProcessCpuTimes {
    return this.get('cpuTimes');
  }

  /** Number of the CPU it last ran on. /proc/PID/stat */
  cpuNum(): number | null {
    return this.get('cpuNum');
  }

  /** Bytes. /proc/PID/statm */
  memoryInfo(): ProcessMemory {
    return this.get('memoryInfo');
  }

  /** Bytes. /proc/PID/statm, status */
  memoryInfoEx(): ProcessMemoryEx {
    return this.get('memoryInfoEx');
  }

  /** What it read and wrote: calls, bytes of the storage layer, and bytes passed by calls. /proc/PID/io */
  ioCounters(): ProcessIo {
    return this.get('ioCounters');
  }

  /** How often it gave up a CPU, and was taken from one. /proc/PID/status */
  numCtxSwitches(): { voluntary: number; involuntary: number } {
    return this.get('numCtxSwitches');
  }

  /** Faults without and with reading from a disk. /proc/PID/stat */
  pageFaults(): { minor: number; major: number } {
    return this.get('pageFaults');
  }

  protected guessedExe(): string | null {
    const [first = ''] = this.cmdline();
    return first.startsWith('/') && this.backend.isExecutable(first) ? first : null;
  }
}
