import { signalName, signalNumber } from '@sysu/core';
import type { Context } from '../context.js';
import { complaint } from '../exit.js';
import { Attempt } from './attempt.js';
import { ROUNDS } from '../targets/scope.js';
import type { Target } from '../targets/target.js';

export interface Pursuit {
  /** What we are called, for what is said on the way. */
  command: string;
  signal: number;
  /** Whether to wait until all have ended. */
  wait: boolean;
  /** How long, in seconds; without end when null. */
  timeout: number | null;
  /** Whether KILL follows when the time is up. */
  escalate: boolean;
  /** Who has come to belong to the targets since they were found. */
  newcomers: (targets: readonly Target[]) => Promise<Target[]>;
}

const KILL = signalNumber('KILL');
// How long a killed process may take to end, in seconds: what takes longer hangs in the kernel.
const AFTER_KILL = 1;

/** Signals the targets, waits for their end, and kills what is left. `interrupted` when a person ended the wait. */
export async function pursue(
  targets: readonly Target[],
  { command, signal, wait, timeout, escalate, newcomers }: Pursuit,
  context: Context,
): Promise<{ attempts: Attempt[]; interrupted: boolean }> {
  const attempts = targets.map((target) => new Attempt(target));
  const patience = wait ? new Patience(context, command, escalate && signal !== KILL) : null;
  try {
    await signalAll(attempts, signal, newcomers);
    if (patience === null) return { attempts, interrupted: false };
    if (signal !== KILL && endsByDefault(signal)) for (const attempt of attempts) attempt.continueIfStopped();
    await patience.wait(attempts, timeout);
    if (patience.escalates() && attempts.some(({ pending }) => pending)) {
      await signalAll(attempts, KILL, newcomers);
      await patience.wait(attempts, AFTER_KILL);
    }
    for (const attempt of attempts) attempt.conclude();
    return { attempts, interrupted: patience.lost };
  } finally {
    patience?.end();
  }
}

/** Also those who have come to belong to them by then, who are added. */
async function signalAll(attempts: Attempt[], signal: number, newcomers: Pursuit['newcomers']): Promise<void> {
  let added: Attempt[] = attempts.filter(({ result, pending }) => result === 'chosen' || pending);
  for (let round = 0; round < ROUNDS; round++) {
    for (const attempt of added) attempt.send(signal);
    added = (await newcomers(attempts.map(({ target }) => target))).map((target) => new Attempt(target));
    if (added.length === 0) return;
    attempts.push(...added);
  }
}

const harmless = new Set(['0', 'CHLD', 'CONT', 'STOP', 'TSTP', 'TTIN', 'TTOU', 'URG', 'WINCH']);

/** Whether a process that does nothing about it ends by this signal. signal(7) */
export function endsByDefault(signal: number): boolean {
  return !harmless.has(signalName(signal));
}

/** Waits, and hears Ctrl-C: the first one calls off the KILL that would follow, the next one ends the wait. */
class Patience {
  readonly #abort = new AbortController();
  readonly end: () => void;
  #killFollows: boolean;

  constructor(context: Context, command: string, killFollows: boolean) {
    this.#killFollows = killFollows;
    this.end = context.onInterrupt(() => {
      if (!this.#killFollows) return this.#abort.abort();
      this.#killFollows = false;
      context.io.warn(complaint(command, 'will not KILL; still waiting (Ctrl-C again stops waiting)'));
    });
  }

  /** Whether it has come to KILL, after which none follows. */
  escalates(): boolean {
    const escalates = this.#killFollows;
    this.#killFollows = false;
    return escalates;
  }

  /** Whether a person has lost it. */
  get lost(): boolean {
    return this.#abort.signal.aborted;
  }

  async wait(attempts: readonly Attempt[], seconds: number | null): Promise<void> {
    const late = new AbortController();
    const timer = seconds === null ? undefined : setTimeout(() => late.abort(), seconds * 1000);
    const abort = AbortSignal.any([late.signal, this.#abort.signal]);
    try {
      await Promise.all(attempts.filter(({ pending }) => pending).map((attempt) => attempt.untilEnd(abort)));
    } finally {
      clearTimeout(timer);
    }
  }
}
