import { attributeNames, compositions, figuresOfAttributes } from './attributes.js';
import type { Attribute, Attributes } from './attributes.js';
import { descendantsOf } from './descendants.js';
import { AccessDenied, Incomplete, NoSuchProcess, TimeoutExpired, ZombieProcess } from './errors.js';
import type { PsutilError } from './errors.js';
import type { Figure, Identity, ProcessReading, ProcessRecord, ThreadRecord } from './model/process.js';
import { KeptValues } from './kept-values.js';
import { round } from './numbers.js';
import { checkInterval, pause } from './pause.js';
import type { Backend } from './platform/backend.js';
import { ownBackend } from './platform/index.js';
import { ProcessGetters } from './process-getters.js';
import { signalNumber } from './signals.js';

/**
 * One process. It holds no descriptor and costs nothing while it is not used; whatever it is asked, it answers
 * for the process that was there when it was made and never for a later one under the same pid.
 *
 * Unless said otherwise a method throws NoSuchProcess when the process has ended and was collected, ZombieProcess
 * when it has ended and what was asked for went with it, AccessDenied when the system refuses it to us.
 */
export class Process extends ProcessGetters {
  readonly pid: number;
  readonly #backend: Backend;
  readonly #identity: Identity;
  readonly #kept = new KeptValues();
  #name: string | null = null;
  #exitCode: number | null = null;
  #cpuBefore: { seconds: number; time: number } | null = null;

  /** Throws RangeError for what is no pid, and NoSuchProcess. Without a pid: this process. */
  constructor(pid: number = globalThis.process.pid, backend: Backend = ownBackend()) {
    super();
    if (!Number.isInteger(pid) || pid < 0) throw new RangeError(`not a pid: ${String(pid)}`);
    // 0 is no process here, and pids have 22 bits at most (PID_MAX_LIMIT of the kernel).
    if (pid === 0 || pid > 4194304) throw new NoSuchProcess(pid);
    this.pid = pid;
    this.#backend = backend;
    this.#identity = backend.identify(pid);
  }

  /** Distinguishes processes over the whole uptime: a key for Maps. */
  get key(): string {
    return `${this.pid}:${this.#identity.key ?? this.#identity.startTicks}`;
  }

  /** 'weak' where the kernel cannot tell two processes apart that had the same pid within one clock tick. */
  get identity(): 'strong' | 'weak' {
    return this.#identity.key === null ? 'weak' : 'strong';
  }

  equals(other: unknown): boolean {
    return other instanceof Process && other.key === this.key;
  }

  /** Name of the program; the kernel's 15 bytes are completed from the command line. /proc/PID/stat, cmdline */
  name(): string {
    return (this.#name = this.get('name'));
  }

  /** Name of the real user, or the number as text. */
  async username(): Promise<string> {
    return this.#kept.getLater('username', async () => {
      const { real } = this.uids();
      return (await this.#backend.userNames([real])).get(real)!;
    });
  }

  threads(): Promise<ThreadRecord[]> {
    return this.#backend.threads(this.pid).then((threads) => this.#checked(threads));
  }

  /**
   * Share of one CPU in percent; more than 100 with several threads. With an interval in seconds it is measured
   * over that; without, since the last call on this object, and null the first time.
   */
  cpuPercent(): number | null;
  cpuPercent(options: { interval: number; signal?: AbortSignal }): Promise<number | null>;
  cpuPercent(options?: { interval: number; signal?: AbortSignal }): number | null | Promise<number | null> {
    return options === undefined ? this.#cpuSince(this.#cpuBefore) : this.#cpuOver(options.interval, options.signal);
  }

  /** Bytes of the unique and of the proportional set. /proc/PID/smaps_rollup, which walks all its pages. */
  async memoryFootprint(): Promise<Attributes['memoryFootprint']> {
    return this.#kept.getLater('memoryFootprint', async () => {
      const { memoryFootprint } = await this.asDict(['memoryFootprint']);
      return memoryFootprint ?? this.#read('memoryFootprint');
    });
  }

  /** null when the parent is not there, as for the first process. */
  parent(): Process | null {
    const ppid = this.ppid();
    try {
      const parent = new Process(ppid, this.#backend);
      // Still our parent after it was identified: then it is no later process with the same pid.
      return this.ppid() === ppid ? parent : this.parent();
    } catch (error) {
      if (error instanceof NoSuchProcess && error.pid === ppid) return null;
      throw error;
    }
  }

  /** From the parent up. */
  parents(): Process[] {
    const parents: Process[] = [];
    for (let each = this.parent(); each !== null; each = each.parent()) parents.push(each);
    return parents;
  }

  /** Its children, or with `recursive` all descendants, parents before their children. One sweep over all processes. */
  async children({ recursive = false }: { recursive?: boolean } = {}): Promise<Process[]> {
    const found = await descendantsOf(this.#backend, this.pid, recursive);
    this.#checked(null);
    return found.flatMap(({ pid, ppid }) => this.#child(pid, ppid) ?? []);
  }

  /** The attributes named, or all; a refused one, and what a zombie no longer has, is null. */
  async asDict<A extends Attribute>(
    attrs: readonly A[] = attributeNames as readonly A[],
  ): Promise<{ [K in A]: Attributes[K] | null }> {
    const record = await this.#sweep(figuresOfAttributes(attrs));
    return Object.fromEntries(attrs.map((name) => [name, compositions[name].of(record)])) as {
      [K in A]: Attributes[K] | null;
    };
  }

  /** Within `use`, sync or async, each attribute is read once. */
  oneshot<T>(use: () => T): T {
    return this.#kept.oneshot(use);
  }

  /** Whether the same process is still there; a zombie is. Never throws NoSuchProcess. */
  isRunning(): boolean {
    return this.#backend.isSame(this.#identity);
  }

  /** Sends a signal, by name or number, to this process and to no other. */
  sendSignal(signal: number | string): void {
    this.#backend.signal(this.#identity, signalNumber(signal));
  }

  suspend(): void {
    this.sendSignal('SIGSTOP');
  }

  resume(): void {
    this.sendSignal('SIGCONT');
  }

  terminate(): void {
    this.sendSignal('SIGTERM');
  }

  kill(): void {
    this.sendSignal('SIGKILL');
  }

  /**
   * Resolves when the process has ended: with its exit code, minus the signal that ended it, or null where only the
   * parent is told; the same each time. Rejects with TimeoutExpired after `timeout` seconds.
   */
  async wait({ timeout, signal }: { timeout?: number; signal?: AbortSignal } = {}): Promise<number | null> {
    const late = new AbortController();
    const expire = (): void => late.abort(new TimeoutExpired(timeout!, this.pid, this.#name));
    const timer = timeout === undefined ? undefined : setTimeout(expire, checkInterval(timeout) * 1000);
    try {
      const ended = signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]);
      // Once collected, nobody is told again.
      this.#exitCode ??= await this.#backend.waitExit(this.#identity, ended);
      return this.#exitCode;
    } finally {
      clearTimeout(timer);
    }
  }

  /** For processIter: the getters answer from these until the next iteration. */
  readAhead(values: ReadonlyMap<Attribute, unknown> | null): void {
    this.#kept.readAhead(values);
  }

  override toString(): string {
    return `Process(pid=${this.pid}${this.#name === null ? '' : `, name=${JSON.stringify(this.#name)}`})`;
  }

  protected override get<A extends Attribute>(attribute: A): Attributes[A] {
    return this.#kept.get(attribute, () => this.#read(attribute));
  }

  #read<A extends Attribute>(attribute: A): Attributes[A] {
    const composition = compositions[attribute];
    const { record, missing } = this.#reading(composition.figures);
    if (composition.isMortal && record.state === 'Z') throw new ZombieProcess(this.pid, this.#name);
    for (const figure of composition.figures) {
      const code = missing.get(figure);
      if (code === 'EACCES' || code === 'EPERM') throw new AccessDenied(this.pid, attribute, this.#name);
    }
    // What this kernel does not tell of any process is null, whatever the type says.
    return composition.of(record) as Attributes[A];
  }

  #reading(figures: readonly Figure[]): ProcessReading {
    try {
      return this.#checked(this.#backend.readProcess(this.pid, new Set(figures)));
    } catch (error) {
      throw error instanceof NoSuchProcess ? this.#absence() : error;
    }
  }

  async #sweep(figures: ReadonlySet<Figure>): Promise<ProcessRecord> {
    for await (const batch of this.#backend.sweep(figures, { pids: [this.pid] })) {
      if (batch.lost > 0) throw new Incomplete(batch.lost, batch.lostCode!, []);
      const [record] = batch.records;
      if (record !== undefined) return this.#checked(record);
    }
    throw this.#absence();
  }

  /** It has gone, or it is there and /proc hides it from us (hidepid=2). */
  #absence(): PsutilError {
    return this.isRunning()
      ? new AccessDenied(this.pid, 'a look', this.#name)
      : new NoSuchProcess(this.pid, this.#name);
  }

  /** What was read is of our process only if that is still there now. */
  #checked<T>(value: T): T {
    if (!this.#backend.isSame(this.#identity)) throw new NoSuchProcess(this.pid, this.#name);
    return value;
  }

  /** The process with this pid, if it is still a child of that one. */
  #child(pid: number, ppid: number): Process | null {
    try {
      const child = new Process(pid, this.#backend);
      return child.ppid() === ppid ? child : null;
    } catch (error) {
      if (error instanceof NoSuchProcess || error instanceof AccessDenied) return null;
      throw error;
    }
  }

  #cpuClock(): { seconds: number; time: number } {
    const clocks = this.#backend.cpuClocks([this.pid]);
    if (clocks !== null) return this.#checked({ seconds: clocks.seconds[0]!, time: clocks.time });
    const { cpuClock, sampledAt } = this.#reading(['cpuClock', 'sampledAt']).record;
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
