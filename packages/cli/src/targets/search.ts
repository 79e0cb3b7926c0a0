import { NoSuchProcess } from '@sysu/core';
import type { Figure, Process, ProcessRecord, System } from '@sysu/core';
import { Owners } from '../match/owners.js';
import { isZombie } from './target.js';
import type { Target } from './target.js';

const figures = ['ppid', 'name', 'state', 'numThreads', 'pgid', 'session'] as const satisfies Figure[];

/** Finds processes and takes hold of them. When users are given, of others it finds none. */
export class Search {
  readonly #system: System;
  readonly #users: Owners | null;
  readonly #figures: ReadonlySet<Figure>;
  /** Why processes may have been overlooked, if so. */
  readonly incomplete: string[] = [];
  /** Users that there are not, each in a sentence. */
  strangers: string[] = [];

  /** @param more figures that tests read, besides those of every target */
  constructor(system: System, users: readonly string[], more: readonly Figure[] = []) {
    this.#system = system;
    this.#users = users.length === 0 ? null : new Owners('user', users, (name) => system.userId(name));
    this.#figures = new Set<Figure>([...figures, ...more, ...(this.#users === null ? [] : (['uid', 'user'] as const))]);
  }

  /** Those of which `test` holds; what has ended already is none of them. */
  async matching(test: (record: ProcessRecord) => boolean, matched: boolean): Promise<Target[]> {
    const passes = (record: ProcessRecord): boolean => !isZombie(record) && test(record);
    const candidates = (await this.records()).filter(passes);
    return this.hold(candidates, matched, async (records) => records.filter(passes));
  }

  /** The holders of the listening sockets of a port; `hidden` when there is one of which the system names none. */
  async listening(port: number, protocol: 'tcp' | 'udp'): Promise<{ targets: Target[]; hidden: boolean }> {
    const { pids, hidden } = await this.#holders(port, protocol);
    const candidates = [...pids].map((pid) => ({ pid }));
    const targets = await this.hold(candidates, true, async (records) => {
      const now = await this.#holders(port, protocol);
      return records.filter(({ pid }) => now.pids.has(pid));
    });
    return { targets, hidden };
  }

  async #holders(port: number, protocol: 'tcp' | 'udp'): Promise<{ pids: Set<number>; hidden: boolean }> {
    const listeners = (await this.#system.listeners(port)).filter((listener) => listener.protocol === protocol);
    return {
      pids: new Set(listeners.flatMap(({ pids }) => pids)),
      hidden: listeners.some(({ pids }) => pids.length === 0),
    };
  }

  /**
   * Takes hold of the candidates first and looks at them once more afterwards, so that what `confirm` accepts is true
   * of the process that is held, and not of one that had its pid before. Without `confirm` the numbers are what was
   * asked for: then one that /proc hides from us (hidepid=2) is held as well, unseen.
   */
  async hold(
    candidates: readonly { pid: number }[],
    matched: boolean,
    confirm?: (records: ProcessRecord[]) => Promise<ProcessRecord[]>,
  ): Promise<Target[]> {
    const held = new Map<number, Process>();
    for (const { pid } of candidates) {
      const process = this.#processOf(pid);
      if (process !== null) held.set(pid, process);
    }
    if (held.size === 0) return [];
    const seen = await this.records([...held.keys()]);
    const confirmed = (await confirm?.(seen)) ?? [...seen, ...this.#unseen(held.keys(), seen)];
    return confirmed
      .map((record) => ({ record, process: held.get(record.pid)!, matched }))
      .filter(({ process }) => process.isRunning());
  }

  /** All processes, or these. */
  async records(pids?: readonly number[]): Promise<ProcessRecord[]> {
    const sampler = this.#system.processSampler();
    const { records, lost, lostCode } = await sampler.sample(this.#figures, pids && { pids });
    if (lost > 0) this.incomplete.push(`incomplete: ${lost} or more processes could not be read (${lostCode})`);
    const users = this.#users;
    if (users === null) return records;
    this.strangers = users.strangersAmong(records.map(({ user }) => user));
    return records.filter(({ uid, user }) => users.include({ id: uid, name: user }));
  }

  /** Whose they are is not known. */
  #unseen(pids: Iterable<number>, seen: readonly ProcessRecord[]): ProcessRecord[] {
    if (this.#users !== null) return [];
    const known = new Set(seen.map(({ pid }) => pid));
    return [...pids].filter((pid) => !known.has(pid)).map((pid) => ({ pid }));
  }

  #processOf(pid: number): Process | null {
    try {
      return this.#system.process(pid);
    } catch (error) {
      if (error instanceof NoSuchProcess) return null;
      throw error;
    }
  }
}
