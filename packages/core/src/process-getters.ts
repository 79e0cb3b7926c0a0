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

  /** 'running', 'sleeping', 'disk-sleep', 'stopped', 'zombie' … */
  status(): string {
    return this.get('status');
  }

  uids(): Ids {
    return this.get('uids');
  }

  gids(): Ids {
    return this.get('gids');
  }

  /** Path of the controlling terminal, or null. */
  terminal(): string | null {
    return this.get('terminal');
  }

  nice(): number {
    return this.get('nice');
  }

  /** Beyond psutil. */
  pgid(): number {
    return this.get('pgid');
  }

  /** Beyond psutil. */
  session(): number {
    return this.get('session');
  }

  /** Beyond psutil: path of the control group. /proc/PID/cgroup */
  cgroup(): string | null {
    return this.get('cgroup');
  }

  numThreads(): number {
    return this.get('numThreads');
  }

  numFds(): number {
    return this.get('numFds');
  }

  /** Seconds, its own and those of its children that ended and were waited for. */
  cpuTimes(): ProcessCpuTimes {
    return this.get('cpuTimes');
  }

  /** The CPU it last ran on. */
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

  /** /proc/PID/io */
  ioCounters(): ProcessIo {
    return this.get('ioCounters');
  }

  numCtxSwitches(): { voluntary: number; involuntary: number } {
    return this.get('numCtxSwitches');
  }

  pageFaults(): { minor: number; major: number } {
    return this.get('pageFaults');
  }

  protected guessedExe(): string | null {
    const [first = ''] = this.cmdline();
    return first.startsWith('/') && this.backend.isExecutable(first) ? first : null;
  }
}
