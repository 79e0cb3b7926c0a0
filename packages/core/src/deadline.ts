import { setMaxListeners } from 'node:events';
import { checkInterval } from './pause.js';

/** How long to wait: for ever, unless one of these ends it. */
export interface Waiting {
  /** Seconds; 0 only looks. */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Runs `work` with a signal that is aborted when the caller's is, or when the time is up, for the reason `expired`
 * gives.
 */
export async function withDeadline<T>(
  { timeout, signal }: Waiting,
  expired: (seconds: number) => unknown,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  if (timeout === undefined) return work(signal);
  const late = new AbortController();
  // The event loop first tells what has happened by then, and comes to immediates afterwards.
  const expire = (): void => void setImmediate(() => late.abort(expired(timeout)));
  const timer = setTimeout(expire, checkInterval(timeout) * 1000);
  try {
    return await work(signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}

/** The promise, unless the signal is aborted before: then it rejects for the signal's reason. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    // Any number of waits may share a signal; Node.js would warn of the eleventh.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', abort, { once: true });
    const settle = (): void => signal.removeEventListener('abort', abort);
    promise.then(resolve, reject).finally(settle);
  });
}
