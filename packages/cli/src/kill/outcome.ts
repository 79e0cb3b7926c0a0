import { signalName } from '@sysu/core';
import type { Attempt, Result } from './attempt.js';
import { identityOf, unreached, whoIs } from '../targets/target.js';
import type { Identified, Target } from '../targets/target.js';

/** What came of one process that was meant: an object of --json. */
export interface Outcome extends Identified {
  signal: string | null;
  result: Result | 'missing' | 'refused';
  exitCode: number | null;
  /** Of one that is alive: running, sleeping, disk-sleep … as ps has it; null when it is hidden from us. */
  status: string | null;
  seconds: number | null;
  /** Why it was refused, or failed. */
  reason: string | null;
}

export function outcomeOf({ target, signal, result, exitCode, status, seconds, error }: Attempt): Outcome {
  return { ...identityOf(target), signal, result, exitCode, status, seconds, reason: error };
}

export function chosenFor(signal: number): (target: Target) => Outcome {
  return (target) => ({ ...identityOf(target), ...nothing, signal: signalName(signal), result: 'chosen' });
}

export function refused(target: Target, reason: string): Outcome {
  return { ...identityOf(target), ...nothing, result: 'refused', reason };
}

export function missing(pid: number): Outcome {
  return { pid, name: null, key: null, ...nothing, result: 'missing' };
}

/** What is not known of one to which nothing has happened. */
export const nothing = { signal: null, exitCode: null, status: null, seconds: null, reason: null };

const failures: ReadonlySet<Outcome['result']> = new Set(['alive', 'denied', 'failed', 'missing', 'refused']);

export function isFailure({ result }: Outcome): boolean {
  return failures.has(result);
}

/** It was there, and got what it should. */
export function isSuccess({ result }: Outcome): boolean {
  return result === 'chosen' || result === 'sent' || result === 'ended';
}

/** `4711 nginx: ended by TERM after 0.1 s`. */
export function sentence(outcome: Outcome): string {
  return `${whoIs(outcome)}: ${predicate(outcome)}`;
}

function predicate(outcome: Outcome): string {
  const { signal, result, reason } = outcome;
  switch (result) {
    case 'chosen':
      return `would get ${signal}`;
    case 'sent':
      return signal === null ? 'is there' : `${signal} sent`;
    case 'ended':
      return ending(outcome);
    case 'alive':
      return `not ended${afterSignal(signal)}${stateOf(outcome)}`;
    case 'gone':
      return 'had ended before';
    case 'zombie':
      return 'has ended already, and waits for its parent to collect it';
    case 'missing':
    case 'denied':
      return unreached[result];
    case 'refused':
      return `refused, ${reason} (--force)`;
    case 'failed':
      return `${reason}`;
  }
}

function ending({ exitCode, signal, seconds }: Outcome): string {
  const time = seconds === null ? '' : ` within ${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
  if (exitCode !== null && exitCode < 0) return `ended by ${signal}${time}`;
  return `${exitCode === null ? 'ended' : `exited with ${exitCode}`}${afterSignal(signal)}${time}`;
}

function afterSignal(signal: string | null): string {
  return signal === null ? '' : ` after ${signal}`;
}

/** Nothing of one whose state is not known. */
function stateOf({ status }: Outcome): string {
  if (status === null) return '';
  return `, ${status === 'disk-sleep' ? 'state D (it waits in the kernel, and cannot be interrupted)' : status}`;
}
