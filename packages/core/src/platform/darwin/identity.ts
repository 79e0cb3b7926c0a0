import type { DarwinNative } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isRefusal } from '../error-codes.js';
import { exitCode } from '../exit-code.js';
import { failure } from '../failure.js';
import { untilReadable } from '../readable.js';
import { untilNot } from '../until-not.js';
import { isZombie, kinfoOf, startOf } from './process-table.js';

// Of sys/event.h.
const NOTE_EXIT = 0x80000000;
const NOTE_EXITSTATUS = 0x04000000;

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

  /** Makes a call that knows only pids: it was about the right process if that is there before and after. */
  call<T>(identity: Identity, what: string, make: (pid: number) => T): T {
    const result = this.#callOnce(identity, what, make);
    if (!this.isSame(identity)) throw new NoSuchProcess(identity.pid);
    return result;
  }

  /** Who is signalled may be gone afterwards. */
  signal(identity: Identity, signal: number): void {
    this.#callOnce(identity, 'signal', (pid) => this.#native.kill(pid, signal));
  }

  #callOnce<T>(identity: Identity, what: string, make: (pid: number) => T): T {
    if (!this.isSame(identity)) throw new NoSuchProcess(identity.pid);
    try {
      return make(identity.pid);
    } catch (error) {
      throw failure(identity.pid, what, codeOf(error));
    }
  }

  async waitExit(identity: Identity, signal?: AbortSignal): Promise<number | null> {
    signal?.throwIfAborted();
    const watch = this.#watch(identity.pid);
    if (watch === null) return this.#pollExit(identity, signal);
    try {
      // One that has ended before the watch began will not end again.
      if (!this.#runs(identity)) return this.#statusFrom(watch);
      await untilReadable(this.#native, watch.number, signal);
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

  /** What may not be watched is looked at, ever more rarely. */
  async #pollExit(identity: Identity, signal?: AbortSignal): Promise<null> {
    await untilNot(() => this.#runs(identity), signal);
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
