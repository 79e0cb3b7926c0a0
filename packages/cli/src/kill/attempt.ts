import { AccessDenied, NoSuchProcess, signalName } from '@sysu/core';
import { reasonOf } from '../failure.js';
import { isZombie } from '../targets/target.js';
import type { Target } from '../targets/target.js';

export type Result =
  /** Chosen, and nothing was done: --dry-run. */
  | 'chosen'
  | 'sent'
  /** It ended after a signal of ours. */
  | 'ended'
  /** Time is up and it is still there. */
  | 'alive'
  /** It ended after it was chosen and before it was signalled. */
  | 'gone'
  /** It had ended before, and its parent has not collected it. */
  | 'zombie'
  | 'denied'
  | 'failed';

/** What is done to one target, and what came of it. */
export class Attempt {
  readonly target: Target;
  result: Result = 'chosen';
  /**
   * The last signal sent, null for 0, which only asks; once it has ended, the one that ended it, where the kernel
   * tells.
   */
  signal: string | null = null;
  /** Minus the signal when that ended it; null when not known. */
  exitCode: number | null = null;
  /** The state of one that is alive, as Process.status() has it; null when it is hidden from us. */
  status: string | null = null;
  /** From the first signal to its end. */
  seconds: number | null = null;
  /** The system's error when the signal could not be sent. */
  error: string | null = null;
  #since: number | null = null;

  constructor(target: Target) {
    this.target = target;
    if (isZombie(target.record)) this.result = 'zombie';
  }

  /** A signal is on its way, and its end has not been seen. */
  get pending(): boolean {
    return this.result === 'sent';
  }

  send(signal: number): void {
    if (this.result === 'zombie') return;
    this.#since ??= performance.now();
    try {
      this.target.process.sendSignal(signal);
      this.result = 'sent';
      this.signal = signal === 0 ? null : signalName(signal);
    } catch (error) {
      this.#note(error as Error);
    }
  }

  #note(error: Error): void {
    if (error instanceof NoSuchProcess) this.result = this.pending ? 'ended' : 'gone';
    else if (error instanceof AccessDenied) this.result = 'denied';
    else if (!('syscall' in error)) throw error;
    else {
      this.result = 'failed';
      this.error = reasonOf(error);
    }
  }

  /** A stopped process acts on no signal before it is continued. */
  continueIfStopped(): void {
    if (!this.pending) return;
    try {
      if (this.target.process.status() === 'stopped') this.target.process.resume();
    } catch (error) {
      // It has ended, or it took on another user's rights: the wait will tell.
      if (!(error instanceof NoSuchProcess || error instanceof AccessDenied)) throw error;
    }
  }

  /** Says how it is when nobody waits for it any longer. */
  conclude(): void {
    if (!this.pending) return;
    try {
      this.status = this.target.process.status();
      this.result = this.status === 'zombie' ? 'ended' : 'alive';
    } catch (error) {
      // It got the signal, and how it is /proc hides from us (hidepid=2).
      if (error instanceof AccessDenied) this.result = 'alive';
      else this.#note(error as Error);
    }
  }

  /** Resolves when it has ended, or the wait was aborted. */
  async untilEnd(abort: AbortSignal): Promise<void> {
    try {
      this.exitCode = await this.target.process.wait({ signal: abort });
    } catch (error) {
      if (abort.aborted) return;
      throw error;
    }
    this.result = 'ended';
    this.seconds = (performance.now() - this.#since!) / 1000;
    if (this.exitCode !== null && this.exitCode < 0) this.signal = signalName(-this.exitCode);
  }
}
