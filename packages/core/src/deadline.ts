import { checkInterval } from './pause.js';

export interface Waiting {
  /** Seconds. */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Runs `work` with a signal that is aborted when the time is up, for the reason that `expired` gives, or the caller's is. */
export async function withDeadline<T>(
  { timeout, signal }: Waiting,
  expired: (seconds: number) => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const expire = (seconds: number): void => late.abort(expired(seconds));
  // The event loop first tells what had happened by then, and comes to immediates afterwards.
  const timer =
    timeout === undefined ? undefined : setTimeout(() => setImmediate(expire, timeout), checkInterval(timeout) * 1000);
  try {
    return await work(signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}
