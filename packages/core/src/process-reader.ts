import { compositions } from './attributes.js';
import type { FigureAttribute, FigureAttributes } from './attributes.js';
import { AccessDenied, Incomplete, NoSuchProcess, PsutilError, ZombieProcess } from './errors.js';
import { KeptValues } from './kept-values.js';
import type { Figure, Identity, ProcessReading, ProcessRecord } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { ownBackend } from './platform/index.js';

/** Which process it is, and how something is read of it: what the methods of Process are made with. */
export abstract class ProcessReader {
  /**
   * Its number, while it lives and until it is collected.
   *
   * @throws nothing
   * @example new Process().pid // 4711
   */
  readonly pid: number;
  protected readonly backend: Backend;
  protected readonly who: Identity;
  protected readonly kept: KeptValues = new KeptValues();
  /** For messages: known once it was asked for. */
  protected knownName: string | null = null;

  /**
   * Of a pid, or of what a backend has identified. Throws RangeError for what is no pid, and NoSuchProcess.
   *
   * @throws NoSuchProcess, RangeError for what is no pid
   * @example new Process(1).pid // 1
   */
  constructor(who: number | Identity = globalThis.process.pid, backend: Backend = ownBackend()) {
    this.backend = backend;
    this.who = isIdentity(who) ? who : identify(who, backend);
    this.pid = this.who.pid;
  }

  /**
   * Distinguishes processes over the whole uptime: a key for Maps.
   *
   * @throws nothing
   * @example new Process().key // '4711:10264'
   */
  get key(): string {
    return `${this.pid}:${this.who.key ?? this.who.startTicks}`;
  }

  /**
   * 'weak' where the kernel cannot tell two processes apart that had the same pid within one clock tick.
   *
   * @throws nothing
   * @example new Process().identity // 'strong'
   */
  get identity(): 'strong' | 'weak' {
    return this.who.key === null ? 'weak' : 'strong';
  }

  /**
   * Whether both are the same process, and not only the same pid.
   *
   * @throws nothing
   * @example new Process().equals(new Process(1)) // false
   */
  equals(other: unknown): boolean {
    return other instanceof ProcessReader && other.key === this.key;
  }

  /**
   * Whether the same process is still there; a zombie is. Never throws NoSuchProcess.
   *
   * @throws nothing
   * @example new Process().isRunning() // true
   */
  isRunning(): boolean {
    return this.backend.isSame(this.who);
  }

  /**
   * Within `use`, sync or async, each attribute is read once.
   *
   * @throws what `use` throws
   * @example const self = new Process();
   * self.oneshot(() => [self.name(), self.status()]) // ['node', 'running']
   */
  oneshot<T>(use: () => T): T {
    return this.kept.oneshot(use);
  }

  /**
   * For messages: 'Process(pid=1, name="init")', the name when it was asked for before.
   *
   * @throws nothing
   * @example new Process().toString() // 'Process(pid=4711)'
   */
  toString(): string {
    return `Process(pid=${this.pid}${this.knownName === null ? '' : `, name=${JSON.stringify(this.knownName)}`})`;
  }

  protected get<A extends FigureAttribute>(attribute: A): FigureAttributes[A] {
    return this.kept.get(attribute, () => this.read(attribute));
  }

  protected read<A extends FigureAttribute>(attribute: A): FigureAttributes[A] {
    const composition = compositions[attribute];
    const { record, missing } = this.reading(composition.figures);
    if (composition.isMortal && record.state === 'Z') {
      throw new ZombieProcess(this.pid, this.knownName, record.ppid ?? null);
    }
    for (const figure of composition.figures) {
      const code = missing.get(figure);
      if (code === 'EACCES' || code === 'EPERM') throw new AccessDenied(this.pid, attribute, this.knownName);
    }
    const ended = composition.figures.some((figure) => missing.get(figure) === 'ESRCH') ? this.zombie() : null;
    if (ended !== null) throw ended;
    // What this kernel does not tell of any process is null, whatever the type says.
    return composition.of(record) as FigureAttributes[A];
  }

  protected reading(figures: readonly Figure[]): ProcessReading {
    try {
      return this.checked(this.backend.readProcess(this.pid, new Set(figures)));
    } catch (error) {
      throw error instanceof NoSuchProcess ? this.absence() : error;
    }
  }

  /** The same off the main thread, without the reasons. */
  protected async sweep(figures: ReadonlySet<Figure>): Promise<ProcessRecord> {
    for await (const batch of this.backend.sweep(figures, { pids: [this.pid] })) {
      if (batch.lost > 0) throw new Incomplete(batch.lost, batch.lostCode!, []);
      const [record] = batch.records;
      if (record !== undefined) return this.checked(record);
    }
    throw this.absence();
  }

  /** Asks the system about this process and no other. One that is there, and yet not known to it, is a zombie. */
  protected ask<T>(call: () => T): T {
    try {
      return call();
    } catch (error) {
      throw this.explained(error);
    }
  }

  protected async askLater<T>(call: () => Promise<T>): Promise<T> {
    try {
      return this.checked(await call());
    } catch (error) {
      throw this.explained(error);
    }
  }

  /** What was read is of our process only if that is still there now. */
  protected checked<T>(value: T): T {
    if (!this.isRunning()) throw new NoSuchProcess(this.pid, this.knownName);
    return value;
  }

  private explained(error: unknown): unknown {
    if (error instanceof NoSuchProcess) return this.zombie() ?? this.absence();
    return error instanceof PsutilError ? Object.assign(error, { processName: this.knownName }) : error;
  }

  private zombie(): ZombieProcess | null {
    try {
      const { state, ppid = null } = this.reading(['state', 'ppid']).record;
      return state === 'Z' ? new ZombieProcess(this.pid, this.knownName, ppid) : null;
    } catch (error) {
      if (error instanceof NoSuchProcess || error instanceof AccessDenied) return null;
      throw error;
    }
  }

  /** It has gone, or it is there and /proc hides it from us (hidepid=2). */
  private absence(): PsutilError {
    return this.isRunning()
      ? new AccessDenied(this.pid, 'a look', this.knownName)
      : new NoSuchProcess(this.pid, this.knownName);
  }
}

function isIdentity(who: number | Identity | null): who is Identity {
  return typeof who === 'object' && who !== null && 'startTicks' in who;
}

/** Whether the system could give a process or thread this number. */
export function mayExist(pid: number, { highestPid }: Backend): boolean {
  return Number.isInteger(pid) && pid > 0 && pid <= highestPid;
}

/** The process that has a thread of this number; null when there is none. */
export function pidOfThread(tid: number, backend: Backend): number | null {
  return mayExist(tid, backend) ? backend.pidOfThread(tid) : null;
}

function identify(pid: number, backend: Backend): Identity {
  if (!Number.isInteger(pid) || pid < 0) throw new RangeError(`not a pid: ${String(pid)}`);
  if (!mayExist(pid, backend)) throw new NoSuchProcess(pid);
  return backend.identify(pid);
}
