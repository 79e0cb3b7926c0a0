import type { DarwinNative } from '@sysu/native';
import { setMaxListeners } from 'node:events';
import { NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isRefusal } from '../error-codes.js';
import { exitCode } from '../exit-code.js';
import { failure } from '../failure.js';
import { isZombie, kinfoOf, startOf } from './process-table.js';

// Of sys/event.h.
const NOTE_EXIT = 0x80000000;
const NOTE_EXITSTATUS = 0x04000000;
const LONGEST_PAUSE = 40;

/** The pid and when it started: macOS has nothing that names a process once and for all. */
export class Identities {
  readonly #native: DarwinNative;

  constructor(native: DarwinNative) {
    this.#native = native;
  }

  identify(pid: number): Identity {
    const kinfo = kinfoOf(this.#native, pid);
    if (kinfo === null) throw new NoSuchProcess(pid);
    return { pid, key: null, startTicks: startOf(kinfo) };
  }

  isSame({ pid, startTicks }: Identity): boolean {
    const kinfo = kinfoOf(this.#native, pid);
    return kinfo !== null && startOf(kinfo) === startTicks;
  }

  /** Makes a call that knows only pids, of the process that was identified. */
  call<T>(identity: Identity, what: string, make: (pid: number) => T): T {
    if (!this.isSame(identity)) throw new NoSuchProcess(identity.pid);
    try {
      return make(identity.pid);
    } catch (error) {
      throw failure(identity.pid, what, codeOf(error));
    }
  }

  signal(identity: Identity, signal: number): void {
    this.call(identity, 'signal', (pid) => this.#native.kill(pid, signal));
  }

  async waitExit(identity: Identity, signal?: AbortSignal): Promise<number | null> {
    signal?.throwIfAborted();
    const watch = this.#watch(identity.pid);
    if (watch === null) return this.#pollExit(identity, signal);
    try {
      // One that has ended before the watch began will not end again.
      if (!this.#runs(identity)) return this.#statusFrom(watch);
      await this.#readable(watch, signal);
      return this.#statusFrom(watch);
    } finally {
      this.#native.close(watch.number);
    }
  }

  /** The status of a child of ours; that of others only their parents are told. null where there is nothing to watch. */
  #watch(pid: number): Watch | null {
    for (const notes of [NOTE_EXIT | NOTE_EXITSTATUS, NOTE_EXIT]) {
      try {
        return { number: this.#native.watchProcess(pid, notes >>> 0), tellsStatus: notes !== NOTE_EXIT };
      } catch (error) {
        if (codeOf(error) !== 'ESRCH' && !isRefusal(codeOf(error))) throw error;
      }
    }
    return null;
  }

  #statusFrom({ number, tellsStatus }: Watch): number | null {
    const status = this.#native.readWatch(number);
    return tellsStatus ? exitCode(status) : null;
  }

  #readable({ number }: Watch, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        cancel();
        reject(signal!.reason as Error);
      };
      const cancel = this.#native.pollReadable(number, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      if (signal === undefined) return;
      // Any number of waits may share a signal; Node.js would warn of the eleventh.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  /** What may not be watched is looked at, ever more rarely. */
  async #pollExit(identity: Identity, signal?: AbortSignal): Promise<null> {
    for (let pause = 1; this.#runs(identity); pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal?.throwIfAborted();
    }
    return null;
  }

  #runs({ pid, startTicks }: Identity): boolean {
    const kinfo = kinfoOf(this.#native, pid);
    return kinfo !== null && startOf(kinfo) === startTicks && !isZombie(kinfo);
  }
}

/** A kqueue that waits for the end of a process. */
interface Watch {
  number: number;
  tellsStatus: boolean;
}
