import { attributeNames, compositions } from './attributes.js';
import type {
  Attribute,
  Attributes,
  ProcessCpuTimes,
  ProcessIo,
  ProcessMemory,
  ProcessMemoryEx,
} from './attributes.js';
import { AccessDenied, NoSuchProcess, PsutilError, TimeoutExpired, UnknownName, ZombieProcess } from './errors.js';
import type { Figure, Identity, Ids, ProcessReading, ThreadRecord } from './model/process.js';
import { round } from './numbers.js';
import { checkInterval, pause } from './pause.js';
import type { Backend } from './platform/backend.js';
import { ownBackend } from './platform/index.js';
import { signalNumber } from './signals.js';

/**
 * One process. It holds no descriptor and costs nothing while it is not used; whatever it is asked, it answers
 * for the process that was there when it was made and never for a later one under the same pid.
 *
 * Unless said otherwise a method throws NoSuchProcess when the process has ended and was collected, ZombieProcess
 * when it has ended and what was asked for went with it, AccessDenied when the system refuses it to us.
 */
export class Process {
  readonly pid: number;
  readonly #backend: Backend;
  readonly #identity: Identity;
  /** What processIter or oneshot keeps for the getters. */
  #kept: Map<Attribute, unknown> | null = null;
  #name: string | null = null;
  #cpuBefore: { seconds: number; time: number } | null = null;

  /** Throws RangeError for what is no pid, and NoSuchProcess. Without a pid: this process. */
  constructor(pid: number = globalThis.process.pid, backend: Backend = ownBackend()) {
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

  ppid(): number {
    return this.#get('ppid');
  }

  /** Name of the program; the kernel's 15 bytes are completed from the command line. /proc/PID/stat, cmdline */
  name(): string {
    return (this.#name = this.#get('name'));
  }

  /** Path of the program file, or null for a thread of the kernel. /proc/PID/exe */
  exe(): string | null {
    return this.#get('exe');
  }

  /** Argument vector; empty for a thread of the kernel. /proc/PID/cmdline */
  cmdline(): string[] {
    return this.#get('cmdline');
  }

  /** The environment it was started with; empty for a thread of the kernel. /proc/PID/environ */
  environ(): Record<string, string> {
    return this.#get('environ');
  }

  /** Seconds since the epoch: start time since boot, in clock ticks, plus the time of boot. */
  createTime(): number {
    return this.#get('createTime');
  }

  /** Current directory; null for a thread of the kernel. /proc/PID/cwd */
  cwd(): string | null {
    return this.#get('cwd');
  }

  /** 'running', 'sleeping', 'disk-sleep', 'stopped', 'zombie' … */
  status(): string {
    return this.#get('status');
  }

  /** Name of the real user, or the number as text. */
  username(): Promise<string> {
    return this.#later('username');
  }

  uids(): Ids {
    return this.#get('uids');
  }

  gids(): Ids {
    return this.#get('gids');
  }

  /** Path of the controlling terminal, or null. */
  terminal(): string | null {
    return this.#get('terminal');
  }

  nice(): number {
    return this.#get('nice');
  }

  /** Beyond psutil. */
  pgid(): number {
    return this.#get('pgid');
  }

  /** Beyond psutil. */
  session(): number {
    return this.#get('session');
  }

  /** Beyond psutil: path of the control group. /proc/PID/cgroup */
  cgroup(): string | null {
    return this.#get('cgroup');
  }

  numThreads(): number {
    return this.#get('numThreads');
  }

  numFds(): number {
    return this.#get('numFds');
  }

  threads(): Promise<ThreadRecord[]> {
    return this.#backend.threads(this.pid).then((threads) => this.#checked(threads));
  }

  /** Seconds, its own and those of its children that ended and were waited for. */
  cpuTimes(): ProcessCpuTimes {
    return this.#get('cpuTimes');
  }

  /**
   * Share of one CPU in percent; more than 100 with several threads. With an interval in seconds it is measured
   * over that; without, since the last call on this object, and null the first time.
   */
  cpuPercent(): number | null;
  cpuPercent(options: { interval: number; signal?: AbortSignal }): Promise<number | null>;
  cpuPercent(options?: { interval: number; signal?: AbortSignal }): number | null | Promise<number | null> {
    if (options === undefined) return this.#cpuSince(this.#cpuBefore);
    checkInterval(options.interval);
    const before = this.#cpuClock();
    return pause(options.interval, options.signal).then(() => this.#cpuSince(before));
  }

  /** The CPU it last ran on. */
  cpuNum(): number | null {
    return this.#get('cpuNum');
  }

  /** Bytes. /proc/PID/statm */
  memoryInfo(): ProcessMemory {
    return this.#get('memoryInfo');
  }

  /** Bytes. /proc/PID/statm, status */
  memoryInfoEx(): ProcessMemoryEx {
    return this.#get('memoryInfoEx');
  }

  /** Bytes of the unique and of the proportional set. /proc/PID/smaps_rollup, which walks all its pages. */
  memoryFootprint(): Promise<Attributes['memoryFootprint']> {
    return this.#later('memoryFootprint');
  }

  /** Resident memory in percent of all. */
  memoryPercent(): number {
    return this.#get('memoryPercent');
  }

  /** /proc/PID/io */
  ioCounters(): ProcessIo {
    return this.#get('ioCounters');
  }

  numCtxSwitches(): { voluntary: number; involuntary: number } {
    return this.#get('numCtxSwitches');
  }

  pageFaults(): { minor: number; major: number } {
    return this.#get('pageFaults');
  }

  /** null when the parent is not there, as for the first process. */
  parent(): Process | null {
    const ppid = this.ppid();
    try {
      const parent = new Process(ppid, this.#backend);
      // A parent younger than its child is somebody else under the same pid.
      return parent.createTime() <= this.createTime() ? parent : null;
    } catch (error) {
      if (error instanceof NoSuchProcess) return null;
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
    const byParent = new Map<number, number[]>();
    for await (const { records } of this.#backend.sweep(new Set<Figure>(['ppid']), {})) {
      for (const { pid, ppid } of records) if (ppid) byParent.set(ppid, [...(byParent.get(ppid) ?? []), pid]);
    }
    this.#checked(null);
    const found: Process[] = [];
    const queue = [...(byParent.get(this.pid) ?? [])];
    for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
      if (recursive) queue.push(...(byParent.get(pid) ?? []));
      const child = this.#descendant(pid);
      if (child !== null) found.push(child);
    }
    return found;
  }

  /** The attributes named, or all; a refused one, and what a zombie no longer has, is null. */
  async asDict<A extends Attribute>(
    attrs: readonly A[] = attributeNames as readonly A[],
  ): Promise<{ [K in A]: Attributes[K] | null }> {
    const known: readonly string[] = attributeNames;
    const unknown = attrs.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new UnknownName('attribute', unknown, attributeNames);
    const figures = new Set(attrs.flatMap((name) => compositions[name].figures));
    for await (const { records } of this.#backend.sweep(figures, { pids: [this.pid] })) {
      const [record] = records;
      if (record === undefined) break;
      this.#checked(null);
      return Object.fromEntries(attrs.map((name) => [name, composed(name, record)])) as {
        [K in A]: Attributes[K] | null;
      };
    }
    throw new NoSuchProcess(this.pid, this.#name);
  }

  /** Within `use`, sync or async, each attribute is read once. */
  oneshot<T>(use: () => T): T {
    if (this.#kept !== null) return use();
    this.#kept = new Map();
    const end = (): void => void (this.#kept = null);
    let result: T;
    try {
      result = use();
    } catch (error) {
      end();
      throw error;
    }
    if (!(result instanceof Promise)) {
      end();
      return result;
    }
    return result.finally(end) as T;
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
   * parent is told. Rejects with TimeoutExpired after `timeout` seconds.
   */
  async wait({ timeout, signal }: { timeout?: number; signal?: AbortSignal } = {}): Promise<number | null> {
    if (timeout === undefined) return this.#backend.waitExit(this.#identity, signal);
    checkInterval(timeout);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new TimeoutExpired(timeout, this.pid, this.#name)), timeout * 1000);
    try {
      return await this.#backend.waitExit(
        this.#identity,
        signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  /** For processIter: the getters answer from these until the next iteration. */
  keep(values: Map<Attribute, unknown> | null): void {
    this.#kept = values;
  }

  toString(): string {
    return `Process(pid=${this.pid}${this.#name === null ? '' : `, name=${JSON.stringify(this.#name)}`})`;
  }

  #get<A extends Attribute>(attribute: A): Attributes[A] {
    if (this.#kept?.has(attribute)) return this.#kept.get(attribute) as Attributes[A];
    const { figures } = compositions[attribute];
    const reading = this.#checked(this.#backend.readProcess(this.pid, new Set<Figure>([...figures, 'state'])));
    this.#complain(attribute, figures, reading);
    const value = composed(attribute, reading.record) as Attributes[A];
    this.#kept?.set(attribute, value);
    return value;
  }

  async #later<A extends Attribute>(attribute: A): Promise<Attributes[A]> {
    if (this.#kept?.has(attribute)) return this.#kept.get(attribute) as Attributes[A];
    const values = await this.asDict([attribute]);
    if (values[attribute] === null || isEmpty(values[attribute])) this.#get(attribute);
    return values[attribute]!;
  }

  #complain(attribute: Attribute, figures: readonly Figure[], { record, missing }: ProcessReading): void {
    const zombie = record.state === 'Z';
    if (zombie && (attribute === 'cmdline' || attribute === 'exe')) throw new ZombieProcess(this.pid, this.#name);
    for (const figure of figures) {
      const code = missing.get(figure);
      if (code === undefined) continue;
      if (code === 'EACCES' || code === 'EPERM') throw new AccessDenied(this.pid, attribute, this.#name);
      if (zombie) throw new ZombieProcess(this.pid, this.#name);
    }
  }

  /** What was read is of our process only if that is still there now. */
  #checked<T>(value: T): T {
    if (!this.#backend.isSame(this.#identity)) throw new NoSuchProcess(this.pid, this.#name);
    return value;
  }

  #descendant(pid: number): Process | null {
    try {
      const child = new Process(pid, this.#backend);
      return child.createTime() >= this.createTime() ? child : null;
    } catch (error) {
      if (error instanceof PsutilError) return null;
      throw error;
    }
  }

  #cpuClock(): { seconds: number; time: number } {
    const { seconds, time } = this.#backend.cpuClocks([this.pid]);
    return this.#checked({ seconds: seconds[0]!, time });
  }

  #cpuSince(before: { seconds: number; time: number } | null): number | null {
    const now = this.#cpuClock();
    this.#cpuBefore = now;
    if (before === null || now.time <= before.time) return null;
    return round(((now.seconds - before.seconds) / (now.time - before.time)) * 100, 1);
  }
}

const none: { [A in Attribute]?: Attributes[A] } = { environ: {}, cmdline: [] };

function composed(attribute: Attribute, record: ProcessReading['record']): unknown {
  return compositions[attribute].of(record) ?? (record.state === 'Z' ? null : (none[attribute] ?? null));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => each === null);
}
