import { Incomplete, NoSuchProcess } from '../../packages/core/src/errors.js';
import type { CpuClocks, Identity, Kin, ProcessFigures, ProcessRecord } from '../../packages/core/src/model/process.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { defineBackend } from '../../packages/core/src/platform/define.js';

export interface FakeProcess {
  /** Which process it is; another one may have the same pid later. */
  key: string;
  figures: Partial<ProcessFigures>;
  /** Seconds on its CPU clock, and its start on the clock of the machine. */
  cpu: number;
  start: number;
  /** Its number is that of a thread of another: it can be read, and is no process. */
  isThread?: boolean;
}

/** A machine whose processes and clock are moved by hand. */
export class FakeMachine {
  time = 1000;
  hasClocks = true;
  /** Whether it tells identity and parent at once. */
  hasKin = false;
  /** Whether a process tells its children. */
  hasChildren = false;
  /** Why rows are lost, if they are. */
  loss: string | null = null;
  readonly processes = new Map<number, FakeProcess>();
  /** Called before each batch is read. */
  beforeBatch: (pids: readonly number[]) => void = () => {};

  add(pid: number, more: Partial<FakeProcess> = {}): this {
    this.processes.set(pid, { key: `${pid}`, figures: {}, cpu: 0, start: 0, ...more });
    return this;
  }

  readonly backend: Backend = defineBackend('fake', {
    pids: () => {
      const pids = [...this.processes.keys()].toSorted((a, b) => a - b);
      if (this.loss !== null) throw new Incomplete(1, this.loss, pids);
      return pids;
    },
    pidExists: (pid) => this.processes.has(pid) && this.processes.get(pid)!.isThread !== true,
    sweep: (_figures, { pids }) => this.#sweep(pids ?? [...this.processes.keys()]),
    readProcess: (pid) => ({ record: this.#record(pid), missing: new Map() }),
    cpuClock: (pid) => ({ seconds: this.#secondsOf(pid), time: this.time }),
    cpuClocks: (pids) => (this.hasClocks ? this.#clocks(pids ?? [...this.processes.keys()]) : null),
    identify: (pid): Identity => ({ pid, key: this.#find(pid).key, startTicks: null }),
    kin: (pids) => Promise.resolve(this.hasKin ? pids.flatMap((pid) => this.#kin(pid)) : null),
    childPids: (pids) => Promise.resolve(this.hasChildren ? pids.map((pid) => this.#childrenOf(pid)) : null),
    isSame: ({ pid, key }) => this.processes.get(pid)?.key === key,
    userNames: (uids) => Promise.resolve(new Map([...uids].map((uid) => [uid, `user${uid}`]))),
  });

  async *#sweep(pids: readonly number[]): ReturnType<Backend['sweep']> {
    await Promise.resolve();
    this.beforeBatch(pids);
    const there = pids.filter((pid) => this.processes.has(pid));
    const loss = { lost: this.loss === null ? 0 : 1, lostCode: this.loss };
    yield { records: there.map((pid) => this.#record(pid)), refused: 0, ...loss };
  }

  #childrenOf(pid: number): number[] {
    return [...this.processes].filter(([, { figures }]) => figures.ppid === pid).map(([child]) => child);
  }

  /** Each is asked a second after the one before. */
  #kin(pid: number): Kin[] {
    const found = this.processes.get(pid);
    if (found === undefined) return [];
    return [{ pid, key: found.key, startTicks: null, ppid: found.figures.ppid ?? 0, askedAt: this.time++ }];
  }

  #secondsOf(pid: number): number {
    return this.processes.get(pid)?.cpu ?? Number.NaN;
  }

  async *#clocks(pids: ArrayLike<number>): AsyncGenerator<CpuClocks> {
    const seconds = Float64Array.from(pids, (pid) => this.#secondsOf(pid));
    yield { pids: Int32Array.from(pids), seconds, time: this.time };
  }

  #record(pid: number): ProcessRecord {
    const { figures, cpu, start } = this.#find(pid);
    return { pid, cpuClock: cpu, sampledAt: this.time, age: this.time - start, ...figures };
  }

  #find(pid: number): FakeProcess {
    const found = this.processes.get(pid);
    if (found === undefined) throw new NoSuchProcess(pid);
    return found;
  }
}
