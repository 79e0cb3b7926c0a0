// Milliseconds.
const LONGEST_PAUSE = 40;

/** Looks, ever more rarely, until it is no longer so. Rejects with the reason of `signal`. */
export async function untilNot(isSo: () => boolean, signal?: AbortSignal): Promise<void> {
  for (let pause = 1; isSo(); pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    signal?.throwIfAborted();
  }
}
