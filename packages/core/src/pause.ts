/** Resolves after so many seconds; rejects with the signal's reason when it is aborted before. */
export function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** An interval in seconds as callers may give it. Throws RangeError. */
export function checkInterval(interval: number): number {
  if (!(interval >= 0 && interval <= 2_000_000))
    throw new RangeError(`interval is not a number of seconds: ${interval}`);
  return interval;
}
