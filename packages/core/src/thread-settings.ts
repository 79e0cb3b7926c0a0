import type { IoPriority } from './model/process-settings.js';
import type { Identity } from './model/process.js';
import type { Backend } from './platform/backend.js';

type Ask = <T>(call: (backend: Backend, who: Identity) => T) => T;

/**
 * What can be set for one thread alone: `Process.thread(tid)`. It is of the process that was there when it was made. A
 * method throws NoSuchProcess when that has ended or has no such thread, AccessDenied without the right.
 */
export class ThreadSettings {
  /**
   * Its number.
   *
   * @available of the machine we run on
   * @example new Process().thread(process.pid).tid // 4711
   */
  readonly tid: number;
  readonly #ask: Ask;

  constructor(tid: number, ask: Ask) {
    this.tid = tid;
    this.#ask = ask;
  }

  /**
   * Its niceness, as Process.nice() has it of the first thread. getpriority(2), setpriority(2)
   *
   * @throws NoSuchProcess, AccessDenied when the right is missing
   * @available of the machine we run on
   * @example new Process().thread(process.pid).nice() // 0
   */
  nice(): number;
  nice(value: number): void;
  nice(value?: number): number | void {
    if (value === undefined) return this.#ask((backend, who) => backend.nice(who, this.tid));
    this.#ask((backend, who) => backend.setNice(who, value, this.tid));
  }

  /**
   * Its I/O priority, as Process.ionice() has it of the first thread. ioprio_get(2), ioprio_set(2)
   *
   * @throws NoSuchProcess, AccessDenied when the right is missing, RangeError for a class or a level that there is not
   * @available of the machine we run on
   * @example new Process().thread(process.pid).ionice() // { ioclass: 0, value: 4 }
   */
  ionice(): IoPriority;
  ionice(ioclass: number, value?: number): void;
  ionice(ioclass?: number, value = 0): IoPriority | void {
    if (ioclass === undefined) return this.#ask((backend, who) => backend.ionice(who, this.tid));
    this.#ask((backend, who) => backend.setIonice(who, ioclass, value, this.tid));
  }

  /**
   * The CPUs it may run on, as Process.cpuAffinity() has them of the first thread. sched_getaffinity(2),
   * sched_setaffinity(2)
   *
   * @throws NoSuchProcess, AccessDenied when the right is missing, RangeError for one that is not online, and when none is left
   * @available of the machine we run on
   * @example new Process().thread(process.pid).cpuAffinity() // [0, 1, ...]
   */
  cpuAffinity(): number[];
  cpuAffinity(cpus: Iterable<number>): void;
  cpuAffinity(cpus?: Iterable<number>): number[] | void {
    if (cpus === undefined) return this.#ask((backend, who) => backend.cpuAffinity(who, this.tid));
    this.#ask((backend, who) => backend.setCpuAffinity(who, [...cpus], this.tid));
  }
}
