// The threads are libuv's, which node:fs, dns and crypto need too: we take two of its four at most.
let free = 2;
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
