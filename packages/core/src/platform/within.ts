import { TimeoutExpired } from '../errors.js';

// setTimeout takes no more milliseconds.
const LONGEST = 2 ** 31 - 1;

/** What the promise brings. Rejects with TimeoutExpired when that takes longer than so many seconds. */
export async function within<T>(promise: Promise<T>, seconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new TimeoutExpired(seconds, null, null, what));
    timer = setTimeout(fail, Math.min(seconds * 1000, LONGEST));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
