import { setMaxListeners } from 'node:events';
import type { Native } from '@sysu/native';

/** True once the descriptor has something to read, or is at its end; false when that has not happened in time. */
export function readableWithin(
  native: Pick<Native, 'pollReadable'>,
  descriptor: number,
  milliseconds: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      cancel();
      resolve(false);
    }, milliseconds);
    const cancel = native.pollReadable(descriptor, () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/** Resolves once the descriptor has something to read; rejects with the reason of `signal`. */
export function untilReadable(
  native: Pick<Native, 'pollReadable'>,
  descriptor: number,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      reject(signal!.reason as Error);
    };
    const cancel = native.pollReadable(descriptor, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    if (signal === undefined) return;
    // Any number of waits may share a signal; Node.js would warn of the eleventh.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', abort, { once: true });
  });
}
