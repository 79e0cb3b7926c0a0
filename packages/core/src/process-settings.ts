import type { IoPriority, ResourceLimits } from './model/process-settings.js';
import { ProcessGetters } from './process-getters.js';
import { ThreadSettings } from './thread-settings.js';

/**
 * What can be set for a process, and is by psutil read by the same name without arguments. Each call reaches this
 * process and no other, also when its pid is given to another one meanwhile. Setting throws AccessDenied without the
 * right to.
 */
export abstract class ProcessSettings extends ProcessGetters {
  /**
   * Niceness, -20 (first) to 19. Given a value, sets it, to the nearest that there is; lower ones take CAP_SYS_NICE or
   * RLIMIT_NICE. Of a process with several threads it is that of its first one. setpriority(2)
   *
   * @throws NoSuchProcess, AccessDenied when the right is missing
   * @available set only of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.nice(5);
   * child.nice() // 5
   */
  override nice(): number;
  override nice(value: number): void;
  override nice(value?: number): number | void {
    if (value === undefined) return super.nice();
    this.ask(() => this.backend.setNice(this.who, value));
    this.kept.forget('nice');
  }

  /**
   * I/O priority: its class, IOPRIO_CLASS_*, and the level in it, 0 (first) to 7. Given a class, sets it, with level 0
   * if none is given; of NONE and IDLE that is the only one. Throws RangeError for others. Of its first thread, as
   * `nice`. ioprio_get(2), ioprio_set(2)
   *
   * @throws NoSuchProcess, AccessDenied when the right is missing, RangeError for a class or a level that there is not
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.ionice(IOPRIO_CLASS_BE, 5);
   * child.ionice() // { ioclass: 2, value: 5 }
   */
  ionice(): IoPriority;
  ionice(ioclass: number, value?: number): void;
  ionice(ioclass?: number, value?: number): IoPriority | void {
    if (ioclass === undefined && value !== undefined) throw new RangeError('a value takes a class');
    if (ioclass === undefined) return this.kept.get('ionice', () => this.ask(() => this.backend.ionice(this.who)));
    this.ask(() => this.backend.setIonice(this.who, ioclass, value ?? 0));
    this.kept.forget('ionice');
  }

  /**
   * The soft and the hard limit of a resource, RLIMIT_*, in its own unit (bytes, seconds, a count), Infinity for none.
   * Given a pair, sets it: raising a hard limit takes CAP_SYS_RESOURCE. Throws RangeError for a number that is no
   * resource, and when soft exceeds hard. prlimit(2)
   *
   * @throws NoSuchProcess, AccessDenied when the right is missing, RangeError for what is no resource and when soft exceeds hard
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.rlimit(RLIMIT_NOFILE, [128, 256]);
   * child.rlimit(RLIMIT_NOFILE) // [128, 256]
   */
  rlimit(resource: number): ResourceLimits;
  rlimit(resource: number, limits: ResourceLimits): void;
  rlimit(resource: number, limits?: ResourceLimits): ResourceLimits | void {
    if (limits === undefined) return this.ask(() => this.backend.rlimit(this.who, resource));
    this.ask(() => this.backend.setRlimit(this.who, resource, limits));
  }

  /**
   * Numbers of the CPUs it may run on, ascending. Given some, sets them, and given none ([]) all that its cpuset
   * allows; others are passed over. Throws RangeError for one that is not online, and when none is left. Of its first
   * thread, as `nice`. sched_getaffinity(2), sched_setaffinity(2)
   *
   * @throws NoSuchProcess, AccessDenied when the right is missing, RangeError for one that is not online, and when none is left
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.cpuAffinity([child.cpuAffinity()[0]]);
   * child.cpuAffinity() // [0]
   */
  cpuAffinity(): number[];
  cpuAffinity(cpus: Iterable<number>): void;
  cpuAffinity(cpus?: Iterable<number>): number[] | void {
    if (cpus === undefined) {
      return this.kept.get('cpuAffinity', () => this.ask(() => this.backend.cpuAffinity(this.who)));
    }
    this.ask(() => this.backend.setCpuAffinity(this.who, [...cpus]));
    this.kept.forget('cpuAffinity');
  }

  /**
   * Beyond psutil: one of its threads, by its number, for what can be set for that alone.
   *
   * @throws NoSuchProcess when it is asked, for an id that is no thread of it too
   * @available of the machine we run on
   * @example new Process().thread(process.pid).nice() // 0
   */
  thread(tid: number): ThreadSettings {
    return new ThreadSettings(tid, (call) => call(this.backend, this.who));
  }

  /**
   * Handles in use. Windows only: elsewhere it throws Unsupported, as numFds does there.
   *
   * @throws Unsupported
   * @available on Windows
   * @example try {
   *   new Process().numHandles();
   * } catch (error) {
   *   console.log(error.code); // 'ENOTSUP'
   * }
   */
  numHandles(): number {
    return this.ask(() => this.backend.numHandles(this.who));
  }
}
