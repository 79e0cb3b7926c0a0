/**
 * How many of libuv's threads we take: three of its four, because node:fs, dns and crypto need them too. Two that read
 * keep two processors busy only as long as the batch of neither waits for JavaScript.
 */
export const THREADS = 3;

let free = THREADS;
const waiting: (() => void)[] = [];

/** Does work on libuv's threads, once there are not too many others that do. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }
}
