// Milliseconds that the event loop may be kept waiting: the garbage collector may add more than that.
const TURN = 2;

/** Lets the event loop see to others. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** Visits all items, a few at a time: in between the event loop turns, and before, because the items took time as well. */
export async function inTurns<T>(items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  await turn();
  let start = performance.now();
  let count = 0;
  for (const item of items) {
    visit(item);
    if (++count % 64 === 0 && performance.now() - start > TURN) {
      await turn();
      start = performance.now();
    }
  }
}
