import { AccessDenied, NoSuchProcess, signalName } from '@sysu/core';
import type { Context } from '../context.js';
import { nothing } from '../kill/outcome.js';
import type { Outcome } from '../kill/outcome.js';
import { identityOf } from '../targets/target.js';
import type { Target } from '../targets/target.js';

export interface Limits {
  /** Seconds. */
  timeout?: number;
  /** Only until the first has ended. */
  any?: boolean;
}

/** Tells of each target when it ends, and in the end of those that have not. True when a person ended the wait. */
export async function untilEnded(
  targets: readonly Target[],
  { timeout, any = false }: Limits,
  context: Context,
  tell: (outcome: Outcome) => void,
): Promise<boolean> {
  const since = performance.now();
  const enough = new AbortController();
  let interrupted = false;
  const stopListening = context.onInterrupt(() => {
    interrupted = true;
    enough.abort();
  });
  const timer = timeout === undefined ? undefined : setTimeout(() => enough.abort(), timeout * 1000);
  const waits = targets.map(async (target) => {
    const exitCode = await exitOf(target, enough.signal);
    if (exitCode === undefined) return target;
    tell(ended(target, exitCode, (performance.now() - since) / 1000));
    if (any) enough.abort();
    return null;
  });
  try {
    for (const target of await Promise.all(waits)) if (target !== null) tell(alive(target));
  } finally {
    clearTimeout(timer);
    stopListening();
  }
  return interrupted;
}

/** undefined when the wait was ended before the process. */
async function exitOf({ process }: Target, signal: AbortSignal): Promise<number | null | undefined> {
  try {
    return await process.wait({ signal });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

function ended(target: Target, exitCode: number | null, seconds: number): Outcome {
  const signal = exitCode !== null && exitCode < 0 ? signalName(-exitCode) : null;
  return { ...identityOf(target), ...nothing, result: 'ended', signal, exitCode, seconds };
}

function alive(target: Target): Outcome {
  return { ...identityOf(target), ...nothing, result: 'alive', status: statusOf(target) };
}

function statusOf({ process }: Target): string | null {
  try {
    return process.status();
  } catch (error) {
    // It ended just now, after we had stopped to wait for it; or /proc hides it from us (hidepid=2), though not its end.
    if (error instanceof NoSuchProcess || error instanceof AccessDenied) return null;
    throw error;
  }
}
