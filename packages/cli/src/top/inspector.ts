import { AccessDenied, NoSuchProcess, PsutilError, Unsupported, ZombieProcess } from '@sysu/core';
import type { Process, ProcessRecord, System } from '@sysu/core';
import { limitsOf, together } from './acts/limits.js';
import { processOf } from './acts/process-of.js';
import { Growth } from './growth.js';
import { Pace } from './pace.js';
import { overviewNames } from './state/details.js';
import type { Answer, Contents, Look, Overview, Part, Socket, Thread, Told, Usage } from './state/details.js';

/** Looks closely at one process, the one that was in the row when it was opened, and at no later one of its number. */
export class Inspector {
  readonly #system: System;
  #subject: Subject | null = null;

  constructor(system: System) {
    this.#system = system;
  }

  open(record: ProcessRecord): void {
    this.#subject = new Subject(this.#system, record);
  }

  /** What it uses, and a part of its details. null when the same is being read already. */
  async look(part: Part): Promise<Look | null> {
    return this.#subject?.look(part) ?? null;
  }
}

class Subject {
  readonly #system: System;
  readonly #pid: number;
  readonly #process: Process | null;
  readonly #reading = new Set<Part>();
  readonly #paces = new Map<Part, Pace>();
  readonly #usage = new Growth();
  readonly #sockets = new Growth();
  readonly #threads = new Growth();

  constructor(system: System, record: ProcessRecord) {
    this.#system = system;
    this.#pid = record.pid;
    this.#process = processOf(system, record);
  }

  async look(part: Part): Promise<Look | null> {
    const process = this.#process;
    const pid = this.#pid;
    if (process === null) return { pid, isOver: true };
    if (this.#reading.has(part)) return null;
    this.#reading.add(part);
    try {
      const told = (await this.#pace(part).take(() => this.#tell(process, part))) ?? {};
      const usage = await this.#uses(process);
      // Whatever was read under its number was read of it.
      return process.isRunning() ? { pid, isOver: false, usage, told } : { pid, isOver: true };
    } catch (error) {
      if (isGone(error)) return { pid, isOver: true };
      throw error;
    } finally {
      this.#reading.delete(part);
    }
  }

  #pace(part: Part): Pace {
    const pace = this.#paces.get(part) ?? new Pace();
    this.#paces.set(part, pace);
    return pace;
  }

  async #tell(process: Process, part: Part): Promise<Told> {
    if (part === 'tree') return {};
    const read: { [P in keyof Contents]: () => Promise<Contents[P]> } = {
      overview: () => overviewOf(process),
      files: () => filesOf(process, this.#system),
      sockets: () => this.#readSockets(process),
      memory: () => process.memoryMaps({ grouped: false }),
      threads: () => this.#readThreads(process),
      environment: async () => Object.entries(process.environ()).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    };
    return { [part]: await answer<unknown>(read[part]) };
  }

  async #uses(process: Process): Promise<Usage> {
    const memory = valueOf(await answer(() => process.memoryInfo().rss));
    const io = valueOf(await answer(() => process.ioCounters()));
    const counts =
      io === null
        ? []
        : ([
            ['read', io.readBytes],
            ['write', io.writeBytes],
          ] as const);
    const grown = this.#usage.since(now(), new Map(counts));
    const cpu = valueOf(await answer(() => process.cpuPercent()));
    return { cpu, memory, read: grown('read'), write: grown('write') };
  }

  async #readSockets(process: Process): Promise<Socket[]> {
    const sockets = await process.netConnections({ kind: 'all', tcpInfo: true });
    const counts = sockets.flatMap(({ inode, tcpInfo }) => [
      [`received ${inode}`, tcpInfo?.bytesReceived ?? Number.NaN] as const,
      [`sent ${inode}`, tcpInfo?.bytesSent ?? Number.NaN] as const,
    ]);
    const grown = this.#sockets.since(now(), new Map(counts));
    return sockets.map((socket) => ({
      ...socket,
      pid: process.pid,
      receivedRate: grown(`received ${socket.inode}`),
      sentRate: grown(`sent ${socket.inode}`),
    }));
  }

  async #readThreads(process: Process): Promise<Thread[]> {
    const threads = await process.threads();
    const times = threads.map(({ id, userTime, systemTime }) => [String(id), userTime + systemTime] as const);
    const grown = this.#threads.since(now(), new Map(times));
    return threads.map((thread) => {
      const share = grown(String(thread.id));
      return { ...thread, cpuPercent: share === null ? null : share * 100 };
    });
  }
}

async function overviewOf(process: Process): Promise<Overview> {
  const answers = overviewNames.map(async (name) => [name, await answer<unknown>(() => process[name]())] as const);
  const limits = await answer(() => together([limitsOf(process)]));
  return { ...(Object.fromEntries(await Promise.all(answers)) as unknown as Overview), limits };
}

/** Its folders, its program and all that it has open. */
async function filesOf({ pid }: Process, system: System): Promise<Contents['files']> {
  const { records, refused } = await system.fileUses(new Set(), {
    uses: new Set(['cwd', 'root', 'exe', 'open']),
    pids: [pid],
  });
  if (records.length === 0 && refused > 0) throw new AccessDenied(pid, 'files');
  return records;
}

/** What was asked for, or in words why it is not there. Throws NoSuchProcess when there is no process any more. */
async function answer<T>(ask: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (!(error instanceof PsutilError) || isGone(error)) throw error;
    if (error instanceof AccessDenied) return { missing: 'not permitted' };
    if (error instanceof ZombieProcess) return { missing: 'it has ended and waits for its parent: nothing is left' };
    return { missing: error instanceof Unsupported ? 'this system does not tell' : error.message };
  }
}

function isGone(error: unknown): boolean {
  return error instanceof NoSuchProcess && !(error instanceof ZombieProcess);
}

function valueOf<T>(told: Answer<T>): T | null {
  return 'value' in told ? told.value : null;
}

function now(): number {
  return performance.now() / 1000;
}
