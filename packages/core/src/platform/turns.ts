// Milliseconds that the event loop may be kept waiting.
const TURN = 3;

/** Visits all items, a few at a time: in between, the event loop turns. */
export async function inTurns<T>(items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  let start = performance.now();
  let count = 0;
  for (const item of items) {
    visit(item);
    if (++count % 256 === 0 && performance.now() - start > TURN) {
      await new Promise((resolve) => setImmediate(resolve));
      start = performance.now();
    }
  }
}
