import { readFileSync } from 'node:fs';
import { heldAgain, heldAtRest } from './held.js';
import type { Held } from './held.js';

export interface Outcome {
  readonly calls: number;
  readonly seconds: number;
  readonly before: Held;
  readonly after: Held;
  /** By how many bytes resident memory grew in a round of 100,000 calls; null when it was not looked at. */
  readonly grown: number | null;
}

export interface Rounds {
  /** How long a round lasts; the one that warms up is a third of it. */
  readonly seconds: number;
  /** Calls that take longer than this are not made 100,000 times. */
  readonly memoryBelow: number;
}

const ROUND = 100_000;

/** What is held before and after as many calls as fit into a while. */
export async function measure(call: () => unknown, { seconds, memoryBelow }: Rounds): Promise<Outcome> {
  await during(seconds / 3, call);
  const before = await heldAtRest();
  const made = await during(seconds, call);
  const after = await heldAgain(before);
  const isFast = made.seconds / made.calls < memoryBelow;
  return { ...made, before, after, grown: isFast ? await growth(call) : null };
}

async function during(seconds: number, call: () => unknown): Promise<{ calls: number; seconds: number }> {
  const start = performance.now();
  for (let calls = 1; ; calls++) {
    const result = call();
    if (result instanceof Promise) await result;
    const passed = (performance.now() - start) / 1000;
    if (passed >= seconds) return { calls, seconds: passed };
  }
}

async function growth(call: () => unknown): Promise<number> {
  await round(call);
  const before = resident();
  await round(call);
  return resident() - before;
}

async function round(call: () => unknown): Promise<void> {
  for (let i = 0; i < ROUND; i++) {
    const result = call();
    if (result instanceof Promise) await result;
  }
}

/** Bytes, of pages that were counted just now: the counters of /proc/self/stat lag behind by some for each CPU. */
function resident(): number {
  // The second collection frees what finalizers of the first one let go.
  for (let i = 0; i < 2; i++) globalThis.gc!();
  return Number(/^Rss:\s+(\d+) kB/m.exec(readFileSync('/proc/self/smaps_rollup', 'latin1'))![1]) * 1024;
}
