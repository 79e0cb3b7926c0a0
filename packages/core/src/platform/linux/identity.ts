import type { Native } from '@sysu/native';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { exitCode } from '../exit-code.js';
import { untilReadable } from '../readable.js';
import { untilNot } from '../until-not.js';
import { errorCode } from './errno.js';
import type { Files } from './files.js';
import { fileOf } from './files.js';
import { parseStat, statNumber } from './proc-stat.js';
import type { ProcStat } from './proc-stat.js';
import { isThere } from './start-identity.js';

// Milliseconds: 1 + 2 + 4 in all for a parent that runs an event loop of its own.
const LONGEST_COLLECTION = 4;

/**
 * Which process a pid means, and calls that reach this process only: a pidfd is opened, compared and used, so
 * that the pid may change hands at any time without anybody else being hit.
 */
export class Identities {
  readonly #native: Native;
  readonly #files: Files;

  constructor(native: Native, files: Files) {
    this.#native = native;
    this.#files = files;
  }

  identify(pid: number): Identity {
    return this.#withPidfd(pid, (descriptor) => {
      const key = descriptor === null ? null : this.#native.pidfdInode(descriptor);
      return { pid, key, startTicks: key === null ? this.#startTicks(pid) : null };
    });
  }

  isSame(identity: Identity): boolean {
    try {
      return this.#withPidfd(identity.pid, (descriptor) => this.#matches(identity, descriptor));
    } catch (error) {
      if (error instanceof NoSuchProcess) return false;
      throw error;
    }
  }

  /** True for every process, and false for the id of a thread that is none. */
  exists(pid: number): boolean {
    try {
      return this.#withPidfd(pid, (descriptor) => descriptor !== null || isThere(this.#files, pid));
    } catch (error) {
      if (error instanceof NoSuchProcess) return false;
      throw error;
    }
  }

  signal(identity: Identity, signal: number): void {
    this.#withPidfd(identity.pid, (descriptor) => {
      if (!this.#matches(identity, descriptor)) throw new NoSuchProcess(identity.pid);
      if (descriptor === null) this.#native.kill(identity.pid, signal);
      else this.#native.pidfdSendSignal(descriptor, signal);
    });
  }

  /**
   * Makes a call that knows its process by pid alone. It was about the right one if that was there before the call and
   * is there after it: so long its pid is nobody else's.
   */
  call<T>(identity: Identity, what: string, make: (pid: number) => T): T {
    return this.#withPidfd(
      identity.pid,
      (descriptor) => {
        if (!this.#matches(identity, descriptor)) throw new NoSuchProcess(identity.pid);
        const result = make(identity.pid);
        if (!this.#isStillThere(identity, descriptor)) throw new NoSuchProcess(identity.pid);
        return result;
      },
      what,
    );
  }

  /** Resolves when it has ended, with the exit code (negative: the signal) where the kernel tells it. */
  async waitExit(identity: Identity, signal?: AbortSignal): Promise<number | null> {
    signal?.throwIfAborted();
    try {
      const descriptor = this.#openIfPossible(identity.pid);
      if (descriptor === null) return await this.#pollExit(identity, signal);
      return await this.#exitThrough(descriptor, identity, signal);
    } catch (error) {
      if (error instanceof NoSuchProcess) return null;
      throw error;
    }
  }

  async #exitThrough(descriptor: number, identity: Identity, signal?: AbortSignal): Promise<number | null> {
    try {
      if (!this.#matches(identity, descriptor)) return null;
      await untilReadable(this.#native, descriptor, signal);
      return exitCode(await this.#exitStatus(descriptor));
    } finally {
      this.#native.close(descriptor);
    }
  }

  /** The kernel tells others than the parent only after the parent has collected it, which most do at once. */
  async #exitStatus(descriptor: number): Promise<number | null> {
    for (let pause = 1; ; pause *= 2) {
      const status = this.#native.pidfdExitStatus(descriptor);
      if (status !== null || pause > LONGEST_COLLECTION) return status;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  // Without pidfds (Linux before 5.3, a filter that forbids them, no descriptors left) there is nothing to wait on:
  // look, ever more rarely.
  async #pollExit(identity: Identity, signal?: AbortSignal): Promise<null> {
    await untilNot(() => this.#runs(identity), signal);
    return null;
  }

  #runs(identity: Identity): boolean {
    try {
      if (!this.isSame(identity)) return false;
      const stat = this.#stat(identity.pid);
      // A zombie with more than one thread is a process whose first thread has ended.
      return stat.state !== 'Z' || statNumber(stat, 20) > 1;
    } catch (error) {
      if (isShortage(error)) return true;
      throw error;
    }
  }

  #matches(identity: Identity, descriptor: number | null): boolean {
    if (descriptor !== null && identity.key !== null) return this.#native.pidfdInode(descriptor) === identity.key;
    return this.#startTicks(identity.pid) === identity.startTicks;
  }

  /** Signal 0 finds a process, also one that is not ours to signal, until its parent has collected it. */
  #isStillThere(identity: Identity, descriptor: number | null): boolean {
    if (descriptor === null) return this.#matches(identity, null);
    try {
      this.#native.pidfdSendSignal(descriptor, 0);
      return true;
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  }

  #withPidfd<T>(pid: number, use: (descriptor: number | null) => T, what = 'signal'): T {
    const descriptor = this.#open(pid);
    try {
      return use(descriptor);
    } catch (error) {
      throw translate(error, pid, what);
    } finally {
      if (descriptor !== null) this.#native.close(descriptor);
    }
  }

  /** null without pidfds, or without a descriptor left for one. */
  #openIfPossible(pid: number): number | null {
    try {
      return this.#open(pid);
    } catch (error) {
      if (isShortage(error)) return null;
      throw error;
    }
  }

  /** null on a kernel without pidfds. */
  #open(pid: number): number | null {
    try {
      return this.#native.pidfdOpen(pid);
    } catch (error) {
      const code = codeOf(error);
      // A thread id is no process: ENOENT since Linux 6.9 or so, EINVAL before.
      if (code === 'ESRCH' || code === 'ENOENT' || code === 'EINVAL') throw new NoSuchProcess(pid);
      if (code === 'ENOSYS' || code === 'EPERM') return null;
      throw error;
    }
  }

  /** null when it is refused (hidepid=1): then the pid alone must do. */
  #startTicks(pid: number): number | null {
    try {
      return statNumber(this.#stat(pid), 22);
    } catch (error) {
      if (isRefusal(codeOf(error))) return null;
      throw error;
    }
  }

  #stat(pid: number): ProcStat {
    const batch = this.#files.readOne('proc', String(pid), ['stat'], { limit: 65536, clock: false });
    const content = batch.states[0] === 0 ? fileOf(batch, 0, 0, 1) : batch.states[0]!;
    if (typeof content !== 'number') return parseStat(content);
    const code = errorCode(content);
    if (isAbsence(code)) throw new NoSuchProcess(pid);
    throw Object.assign(new Error(`process ${pid} could not be read (${code})`), { code });
  }
}

function translate(error: unknown, pid: number, what: string): unknown {
  if (error instanceof NoSuchProcess) return error;
  const code = codeOf(error);
  if (code === 'ESRCH') return new NoSuchProcess(pid);
  return isRefusal(code) ? new AccessDenied(pid, what) : error;
}

function isShortage(error: unknown): boolean {
  return ['EMFILE', 'ENFILE'].includes(codeOf(error));
}
