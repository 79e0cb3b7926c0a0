import { AccessDenied, NoSuchProcess } from '@sysu/core';
import type { Backend, Identity, IoPriority, Listener, ProcessRecord, ResourceLimits } from '@sysu/core';
import type { Context } from '../../../packages/cli/src/context.js';
import { main } from '../../../packages/cli/src/commands/kill.js';
import { recordingContext, type Recorded } from '../context.js';

const TERM = 15;
const KILL = 9;

/** A process of the fake machine, and how it takes signals. */
export interface Fake {
  pid: number;
  ppid?: number;
  name?: string;
  state?: string;
  numThreads?: number;
  pgid?: number;
  session?: number;
  uid?: number;
  user?: string;
  ports?: number[];
  /** Signals that do not end it. */
  ignores?: number[];
  denied?: boolean;
  args?: string[];
  createTime?: number;
  /** Its exit code when it ends by itself at a signal, instead of minus the signal. */
  exitCode?: number | null;
  /** The numbers of its threads besides the first. */
  threads?: number[];
  nice?: number;
  /** Called when something is set for it or its thread `tid`, before that takes effect. */
  onSet?(tid: number): void;
  /** Called when it is signalled, before that takes effect. */
  onSignal?(signal: number): void;
}

interface Settings {
  nice: number;
  ionice: IoPriority;
  cpus: readonly number[];
  limits: ReadonlyMap<number, ResourceLimits>;
}

const usual: Settings = { nice: 0, ionice: { ioclass: 0, value: 0 }, cpus: [0, 1, 2, 3], limits: new Map() };
const thread = { userTime: 0, systemTime: 0, name: 'thread', status: 'sleeping', cpuNum: 0 };

/** A machine of processes that are only written down. Ours is pid 900, under a shell 800, under the first process. */
export class FakeMachine {
  readonly sent: [pid: number, signal: number][] = [];
  /** Called around each look at processes or sockets, with how many there were before: pids can be used again then. */
  beforeReading: ((readings: number) => void) | null = null;
  afterReading: ((readings: number) => void) | null = null;
  /** Somebody listens there whom we may not see. */
  hiddenPort: number | null = null;
  readonly #processes = new Map<number, Fake & { inode: number }>();
  readonly #waiting: { inode: number; end(exitCode: number | null): void }[] = [];
  readonly #allSettings = new Map<string, Settings>();
  #inodes = 0;
  #readings = 0;

  constructor(...processes: Fake[]) {
    this.start({ pid: 1, ppid: 0, name: 'init' }, { pid: 800, ppid: 1, name: 'bash' });
    this.start({ pid: 900, ppid: 800, name: 'node', pgid: 900 }, ...processes);
  }

  /** Starts processes; one that had the pid before is gone. */
  start(...processes: Fake[]): void {
    for (const process of processes) {
      if (this.#processes.has(process.pid)) this.end(process.pid, null);
      this.#processes.set(process.pid, { ...process, inode: ++this.#inodes });
    }
  }

  end(pid: number, exitCode: number | null): void {
    const inode = this.#processes.get(pid)?.inode;
    this.#processes.delete(pid);
    for (const wait of this.#waiting) if (wait.inode === inode) wait.end(exitCode);
  }

  pids(): number[] {
    return [...this.#processes.keys()];
  }

  signalsTo(pid: number): number[] {
    return this.sent.filter(([to]) => to === pid).map(([, signal]) => signal);
  }

  backend(): Backend {
    const calls: Partial<Backend> = {
      system: 'fake',
      highestPid: 4_194_304,
      identify: (pid) => ({ pid, key: String(this.#get(pid).inode), startTicks: null }),
      isSame: (identity) => this.#find(identity) !== undefined,
      signal: (identity, signal) => this.#signal(identity, signal),
      waitExit: (identity, signal) => this.#wait(identity, signal),
      readProcess: (pid) => ({ record: this.#record(this.#get(pid)), missing: new Map() }),
      pidExists: (pid) => this.#processes.has(pid),
      sweep: (_, { pids }) => this.#sweep(pids),
      userId: (name) => [...this.#processes.values()].find(({ user }) => user === name)?.uid ?? null,
      groupId: () => null,
      cpuNodes: () => ({ 0: [0, 1], 1: [2, 3] }),
      threads: (pid) => Promise.resolve([pid, ...(this.#get(pid).threads ?? [])].map((id) => ({ ...thread, id }))),
      pidOfThread: (tid) =>
        [...this.#processes.values()].find(({ pid, threads = [] }) => pid === tid || threads.includes(tid))?.pid ??
        null,
      nice: (identity, tid) => this.#settings(identity, tid).nice,
      setNice: (identity, nice, tid) => this.#set(identity, tid, { nice }),
      ionice: (identity, tid) => this.#settings(identity, tid).ionice,
      setIonice: (identity, ioclass, value, tid) => this.#set(identity, tid, { ionice: { ioclass, value } }),
      cpuAffinity: (identity, tid) => [...this.#settings(identity, tid).cpus],
      setCpuAffinity: (identity, cpus, tid) => this.#set(identity, tid, { cpus }),
      rlimit: (identity, resource) => this.#settings(identity).limits.get(resource) ?? [10, Infinity],
      setRlimit: (identity, resource, limits) =>
        this.#set(identity, undefined, {
          limits: new Map([...this.#settings(identity).limits, [resource, limits]]),
        }),
      listeners: (port) => Promise.resolve(this.#listeners(port)),
    };
    return calls as Backend;
  }

  #listeners(port: number): Listener[] {
    const listener = { protocol: 'tcp' as const, address: '0.0.0.0', port };
    const holders = [...this.#processes.values()].filter(({ ports = [] }) => ports.includes(port));
    const seen = holders.map(({ pid }) => ({ ...listener, pids: [pid] }));
    this.afterReading?.(this.#readings);
    this.#readings++;
    return this.hiddenPort === port ? [...seen, { ...listener, pids: [] }] : seen;
  }

  async *#sweep(pids: readonly number[] | undefined): AsyncGenerator<{
    records: ProcessRecord[];
    refused: number;
    lost: number;
    lostCode: null;
  }> {
    this.beforeReading?.(this.#readings);
    const processes = [...this.#processes.values()].filter(({ pid }) => pids?.includes(pid) ?? true);
    const records = processes.map((process) => this.#record(process));
    this.afterReading?.(this.#readings);
    this.#readings++;
    yield { records, refused: 0, lost: 0, lostCode: null };
  }

  #get(pid: number): Fake & { inode: number } {
    const process = this.#processes.get(pid);
    if (process === undefined) throw new NoSuchProcess(pid);
    return process;
  }

  #record(process: Fake & { inode: number }): ProcessRecord {
    return { ...recordOf(process), nice: this.#settingsOf(process, process.pid).nice };
  }

  /** What is set for a thread; throws for what has gone. */
  #settings(identity: Identity, tid = identity.pid): Settings {
    const process = this.#find(identity);
    if (process === undefined || (tid !== process.pid && process.threads?.includes(tid) !== true))
      throw new NoSuchProcess(identity.pid);
    return this.#settingsOf(process, tid);
  }

  #settingsOf({ inode, nice = 0 }: Fake & { inode: number }, tid: number): Settings {
    return this.#allSettings.get(`${inode} ${tid}`) ?? { ...usual, nice };
  }

  #set(identity: Identity, tid = identity.pid, more: Partial<Settings>): void {
    const before = this.#settings(identity, tid);
    const process = this.#find(identity)!;
    if (process.denied) throw new AccessDenied(identity.pid, 'what is set');
    process.onSet?.(tid);
    this.#allSettings.set(`${process.inode} ${tid}`, { ...before, ...more });
  }

  #find({ pid, key }: Identity): (Fake & { inode: number }) | undefined {
    const process = this.#processes.get(pid);
    return String(process?.inode) === key ? process : undefined;
  }

  #signal(identity: Identity, signal: number): void {
    const process = this.#find(identity);
    if (process === undefined) throw new NoSuchProcess(identity.pid);
    if (process.denied) throw new AccessDenied(identity.pid, 'signal');
    this.sent.push([identity.pid, signal]);
    process.onSignal?.(signal);
    const ends = (signal === TERM && process.state !== 'T') || signal === KILL;
    if (ends && process.ignores?.includes(signal) !== true) {
      setImmediate(() => this.end(identity.pid, process.exitCode === undefined ? -signal : process.exitCode));
    }
  }

  #wait(identity: Identity, signal?: AbortSignal): Promise<number | null> {
    const process = this.#find(identity);
    if (process === undefined) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ inode: process.inode, end: resolve });
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }
}

const words: Record<string, string> = { S: 'sleeping', D: 'disk-sleep', T: 'stopped', Z: 'zombie', R: 'running' };

function recordOf(process: Fake): ProcessRecord {
  const { pid, ppid = 1, name = `process${pid}`, state = 'S', numThreads = 1, pgid = pid, session = pid } = process;
  const { uid = 0, user = 'root', args = [name], createTime = pid } = process;
  const owner = { uids: { real: uid, effective: uid, saved: uid }, username: user };
  const shown = { comm: name.slice(0, 15), cmdline: args, createTime, ...owner };
  return { pid, ppid, name, state, status: words[state]!, numThreads, pgid, session, uid, user, ...shown };
}

export interface World extends Partial<Omit<Context, 'io'>> {
  /** What a person at a terminal answers; without, there is no terminal. */
  answer?: () => string;
}

/** Runs kill as process 900 of the machine. */
export function killOn(machine: FakeMachine, args: readonly string[], world?: World): Promise<Recorded> {
  return runOn(main, machine, args, world);
}

/** Runs a command as process 900 of the machine. */
export async function runOn(
  command: (args: string[], context: Context) => Promise<number>,
  machine: FakeMachine,
  args: readonly string[],
  { answer, ...world }: World = {},
): Promise<Recorded> {
  const recording = recordingContext({ pid: 900, ...(answer && { columns: 80 }) });
  const { context } = recording;
  const ask = async (question: string): Promise<string> => {
    context.io.warn(question);
    return answer?.() ?? '';
  };
  const whole: Context = {
    ...context,
    rootOptions: () => ({ backend: machine.backend() }),
    ...world,
    io: { ...context.io, ask },
  };
  const code = await command(['--root', 'fake', ...args], whole);
  return { ...recording.output(), code };
}
