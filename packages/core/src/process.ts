import { attributeNames, compositions, figuresOfAttributes, isAsked } from './attributes.js';
import type { AskedAttribute, Attribute, Attributes } from './attributes.js';
import { withDeadline } from './deadline.js';
import type { Waiting } from './deadline.js';
import { descendantsOf } from './descendants.js';
import { AccessDenied, NoSuchProcess, TimeoutExpired, Unsupported, ZombieProcess } from './errors.js';
import type { ProcessRecord } from './model/process.js';
import { round } from './numbers.js';
import { checkInterval, pause } from './pause.js';
import { ProcessListings } from './process-listings.js';
import { signalNumber } from './signals.js';

/**
 * For processIter, which is no method of the class: until the next time, the getters of a process answer from what was
 * read ahead.
 */
export let readAhead: (process: Process, attrs: readonly Attribute[], record: ProcessRecord) => Promise<void>;

/**
 * One process. It holds no descriptor and costs nothing while it is not used; whatever it is asked, it answers
 * for the process that was there when it was made and never for a later one under the same pid.
 *
 * Unless said otherwise a method throws NoSuchProcess when the process has ended and was collected, ZombieProcess
 * when it has ended and what was asked for went with it, AccessDenied when the system refuses it to us.
 */
export class Process extends ProcessListings {
  /**
   * The names of all attributes, for asDict and processIter.
   *
   * @throws nothing
   * @available everywhere
   * @example Process.attrs.has('memoryInfo') // true
   */
  static readonly attrs: ReadonlySet<Attribute> = new Set(attributeNames);

  static {
    readAhead = async (process, attrs, record) => {
      process.kept.readAhead(null);
      if (attrs.length > 0) process.kept.readAhead(await process.#valuesFrom(record, attrs, true));
    };
  }

  #exitCode: number | null = null;
  #cpuBefore: { seconds: number; time: number } | null = null;

  /**
   * Share of one CPU in percent; more than 100 with several threads. With an interval in seconds it is measured
   * over that; without, since the last call on this object, and null the first time. clock_gettime(2) of its CPU clock,
   * else /proc/PID/stat
   *
   * @throws NoSuchProcess, RangeError for an interval that is below zero
   * @example await new Process().cpuPercent({ interval: 0.1 }) // 12.5
   */
  cpuPercent(): number | null;
  cpuPercent(options: { interval: number; signal?: AbortSignal }): Promise<number | null>;
  cpuPercent(options?: { interval: number; signal?: AbortSignal }): number | null | Promise<number | null> {
    if (options !== undefined) return this.#cpuOver(options.interval, options.signal);
    return this.kept.get('cpuPercent', () => this.#cpuSince(this.#cpuBefore));
  }

  /**
   * null when the parent is not there, as for the first process. /proc/PID/stat
   *
   * @example new Process().parent()?.pid // 4700
   */
  parent(): Process | null {
    // Read now, whatever is kept: it may have changed.
    const ppid = this.read('ppid');
    try {
      const parent = new Process(ppid, this.backend);
      // Still our parent after it was identified: then it is no later process with the same pid.
      return this.read('ppid') === ppid ? parent : this.parent();
    } catch (error) {
      if (error instanceof NoSuchProcess && error.pid === ppid) return null;
      throw error;
    }
  }

  /**
   * From the parent up.
   *
   * @example new Process().parents().map(({ pid }) => pid) // [4700, 1, ...]
   */
  parents(): Process[] {
    const parents: Process[] = [];
    for (let each = this.parent(); each !== null; each = each.parent()) parents.push(each);
    return parents;
  }

  /**
   * Its children, or with `recursive` all descendants, parents before their children. Each is asked for its own,
   * and when they are many all processes for their parents: /proc/PID/task/TID/children; pidfd_open(2) and
   * PIDFD_GET_INFO, before Linux 6.13 /proc/PID/stat.
   *
   * @throws NoSuchProcess, Incomplete when some could not be asked
   * @example (await new Process().children({ recursive: true })).map(({ pid }) => pid) // [4712, 4713, ...]
   */
  async children({ recursive = false }: { recursive?: boolean } = {}): Promise<Process[]> {
    const found = this.checked(await descendantsOf(this.backend, this.pid, recursive));
    return found.map((who) => new Process(who, this.backend));
  }

  /**
   * The attributes named, or all; null for a refused one, for what a zombie no longer has, and of all those that this
   * system does not have.
   *
   * @throws NoSuchProcess, UnknownName for an attribute, Unsupported for a named one that this system does not have
   * @example await new Process().asDict(['pid', 'name', 'nice']) // { pid: 4711, name: 'node', nice: 0 }
   */
  async asDict<A extends Attribute = Attribute>(attrs?: readonly A[]): Promise<{ [K in A]: Attributes[K] | null }> {
    const names = attrs ?? (attributeNames as readonly A[]);
    const values = await this.#valuesFrom(await this.sweep(figuresOfAttributes(names)), names, attrs !== undefined);
    return Object.fromEntries(values) as { [K in A]: Attributes[K] | null };
  }

  /**
   * Sends a signal, by name or number, to this process and to no other. pidfd_send_signal(2)
   *
   * @throws NoSuchProcess, AccessDenied, UnknownName for a signal
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.sendSignal('SIGTERM');
   * await child.wait() // -15
   */
  sendSignal(signal: number | string): void {
    this.ask(() => this.backend.signal(this.who, signalNumber(signal)));
  }

  /**
   * Stops it until it is resumed. SIGSTOP
   *
   * @throws NoSuchProcess, AccessDenied
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.suspend();
   * child.status() // 'stopped'
   */
  suspend(): void {
    this.sendSignal('SIGSTOP');
  }

  /**
   * Lets it go on. SIGCONT
   *
   * @throws NoSuchProcess, AccessDenied
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.suspend();
   * child.resume();
   * child.status() // 'sleeping'
   */
  resume(): void {
    this.sendSignal('SIGCONT');
  }

  /**
   * Asks it to end. SIGTERM
   *
   * @throws NoSuchProcess, AccessDenied
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.terminate();
   * await child.wait() // -15
   */
  terminate(): void {
    this.sendSignal('SIGTERM');
  }

  /**
   * Ends it, whatever it does. SIGKILL
   *
   * @throws NoSuchProcess, AccessDenied
   * @available of the machine we run on
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child.kill();
   * await child.wait() // -9
   */
  kill(): void {
    this.sendSignal('SIGKILL');
  }

  /**
   * Resolves when the process has ended: with its exit code, minus the signal that ended it, or null where only the
   * parent is told; the same each time. Rejects with TimeoutExpired after `timeout` seconds, 0 for only looking.
   * pidfd_open(2), poll(2), PIDFD_GET_INFO
   *
   * @throws TimeoutExpired, the reason of an aborted `signal`
   * @available of the machine we run on
   * @example await new Popen(['sh', '-c', 'exit 3']).wait({ timeout: 10 }) // 3
   */
  async wait(options: Waiting = {}): Promise<number | null> {
    const expired = (seconds: number): Error => new TimeoutExpired(seconds, this.pid, this.knownName);
    // Once collected, nobody is told again.
    this.#exitCode ??= await withDeadline(options, expired, (signal) => this.exit(signal));
    return this.#exitCode;
  }

  /**
   * Its exit code or minus its signal, as `wait` says, once somebody has waited for it on this object; null before, and
   * where it is not told.
   *
   * @throws nothing
   * @available of the machine we run on
   * @example const child = new Popen(['sh', '-c', 'exit 3']);
   * await child.wait();
   * child.returncode // 3
   */
  get returncode(): number | null {
    return this.#exitCode;
  }

  protected exit(signal: AbortSignal | undefined): Promise<number | null> {
    return this.backend.waitExit(this.who, signal);
  }

  /**
   * The attributes: those made of figures from the record, the others asked for. Throws Unsupported for a required one.
   */
  async #valuesFrom(
    record: ProcessRecord,
    attrs: readonly Attribute[],
    required: boolean,
  ): Promise<Map<Attribute, unknown>> {
    const values = new Map<Attribute, unknown>();
    for (const name of attrs) {
      const value = isAsked(name) ? null : compositions[name].of(record);
      const isWanting = isAsked(name) || (name === 'exe' && value === null);
      values.set(name, isWanting ? await this.#ask(name, required) : value);
    }
    return values;
  }

  async #ask(name: AskedAttribute | 'exe', required: boolean): Promise<unknown> {
    try {
      return await this[name]();
    } catch (error) {
      const isMissing = error instanceof AccessDenied || error instanceof ZombieProcess;
      if (isMissing || (error instanceof Unsupported && !required)) return null;
      throw error;
    }
  }

  #cpuClock(): { seconds: number; time: number } {
    const clock = this.backend.cpuClock(this.pid);
    if (clock !== null) return this.checked(clock);
    const { cpuClock, sampledAt } = this.reading(['cpuClock', 'sampledAt']).record;
    return { seconds: cpuClock ?? Number.NaN, time: sampledAt ?? 0 };
  }

  async #cpuOver(interval: number, signal?: AbortSignal): Promise<number | null> {
    checkInterval(interval);
    const before = this.#cpuClock();
    await pause(interval, signal);
    return this.#cpuSince(before);
  }

  #cpuSince(before: { seconds: number; time: number } | null): number | null {
    const now = this.#cpuClock();
    this.#cpuBefore = now;
    const used = now.seconds - (before?.seconds ?? Number.NaN);
    const elapsed = now.time - (before?.time ?? Number.NaN);
    return used >= 0 && elapsed > 0 ? round((used / elapsed) * 100, 1) : null;
  }
}
