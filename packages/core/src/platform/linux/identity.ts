import { closeSync } from 'node:fs';
import type { Native } from '@sysu/native';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf } from './errno.js';
import type { Files } from './files.js';
import { fileOf } from './files.js';
import { parseStat } from './proc-stat.js';

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
    return this.#withPidfd(pid, (descriptor) => ({
      pid,
      key: descriptor === null ? null : this.#native.pidfdInode(descriptor),
      startTicks: this.#startTicks(pid),
    }));
  }

  isSame(identity: Identity): boolean {
    try {
      return this.#withPidfd(identity.pid, (descriptor) => this.#matches(identity, descriptor));
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

  /** Resolves when it has ended, with the exit code (negative: the signal) where the kernel tells it. */
  async waitExit(identity: Identity, signal?: AbortSignal): Promise<number | null> {
    signal?.throwIfAborted();
    const descriptor = this.#open(identity.pid);
    if (descriptor === null) return this.#pollExit(identity, signal);
    try {
      if (!this.#matches(identity, descriptor)) return null;
      await this.#readable(descriptor, signal);
      return exitCode(this.#native.pidfdExitStatus(descriptor));
    } finally {
      if (descriptor >= 0) closeSync(descriptor);
    }
  }

  #readable(descriptor: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        cancel();
        reject(signal!.reason as Error);
      };
      const cancel = this.#native.pollReadable(descriptor, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  // Without pidfds (Linux before 5.3, or a filter that forbids them) there is nothing to wait on: look, ever more rarely.
  async #pollExit(identity: Identity, signal?: AbortSignal): Promise<null> {
    for (let pause = 1; this.isSame(identity) && !this.#isZombie(identity.pid); pause = Math.min(40, pause * 2)) {
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return null;
  }

  #matches(identity: Identity, descriptor: number | null): boolean {
    if (descriptor !== null && identity.key !== null) return this.#native.pidfdInode(descriptor) === identity.key;
    return this.#startTicks(identity.pid) === identity.startTicks;
  }

  #withPidfd<T>(pid: number, use: (descriptor: number | null) => T): T {
    const descriptor = this.#open(pid);
    try {
      return use(descriptor);
    } catch (error) {
      throw translate(error, pid);
    } finally {
      if (descriptor !== null) closeSync(descriptor);
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

  #startTicks(pid: number): number {
    return this.#stat(pid).numbers[22]!;
  }

  #isZombie(pid: number): boolean {
    return this.#stat(pid).state === 'Z';
  }

  #stat(pid: number): ReturnType<typeof parseStat> {
    const batch = this.#files.readOne('proc', String(pid), ['stat'], { limit: 65536, clock: false });
    const content = fileOf(batch, 0, 0, 1);
    if (batch.states[0] !== 0 || typeof content === 'number') throw new NoSuchProcess(pid);
    return parseStat(content);
  }
}

function translate(error: unknown, pid: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof NoSuchProcess) return error;
  if (code === 'ESRCH') return new NoSuchProcess(pid);
  if (code === 'EPERM' || code === 'EACCES') return new AccessDenied(pid, 'signal');
  return error;
}

/** From a wait status as in waitpid(2): the exit code, or minus the signal. */
export function exitCode(status: number | null): number | null {
  if (status === null) return null;
  const signal = status & 0x7f;
  return signal === 0 ? (status >> 8) & 0xff : -signal;
}
