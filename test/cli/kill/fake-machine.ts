import { AccessDenied, NoSuchProcess } from '@sysu/core';
import type { Backend, Identity, Listener, ProcessRecord } from '@sysu/core';
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
  /** Called when it is signalled, before that takes effect. */
  onSignal?(signal: number): void;
}

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
      identify: (pid) => ({ pid, key: String(this.#get(pid).inode), startTicks: null }),
      isSame: (identity) => this.#find(identity) !== undefined,
      signal: (identity, signal) => this.#signal(identity, signal),
      waitExit: (identity, signal) => this.#wait(identity, signal),
      readProcess: (pid) => ({ record: recordOf(this.#get(pid)), missing: new Map() }),
      sweep: (_, { pids }) => this.#sweep(pids),
      userId: (name) => [...this.#processes.values()].find(({ user }) => user === name)?.uid ?? null,
      groupId: () => null,
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
    const records = processes.map(recordOf);
    this.afterReading?.(this.#readings);
    this.#readings++;
    yield { records, refused: 0, lost: 0, lostCode: null };
  }

  #get(pid: number): Fake & { inode: number } {
    const process = this.#processes.get(pid);
    if (process === undefined) throw new NoSuchProcess(pid);
    return process;
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
  const shown = { comm: name.slice(0, 15), cmdline: args, createTime };
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
