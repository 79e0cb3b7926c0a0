import { readFileSync } from 'node:fs';
import { hasEnded, heldAgain, heldAtRest } from './held.js';
import type { Held } from './held.js';

export interface Outcome {
  readonly calls: number;
  readonly seconds: number;
  readonly before: Held;
  readonly after: Held;
  /** By how many bytes memory grew in a round of 100,000 calls; null when it was not looked at. */
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
  let before = await heldAtRest();
  let made = await during(seconds, call);
  let after = await heldAgain(before);
  // Something that a call before the round left to end by itself ended in it. What comes is never excused.
  for (let rounds = 1; rounds < 3 && hasEnded(before, after); rounds++) {
    before = await heldAtRest();
    made = await during(seconds, call);
    after = await heldAgain(before);
  }
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

interface Memory {
  /** Bytes of all pages that are there. */
  resident: number;
  /** Bytes that JavaScript holds: what it leaks may for long fit into pages that were there before. */
  heap: number;
}

/** The median of three rounds: what leaks grows in each of them, and a heap that is laid out anew moves once. */
async function growth(call: () => unknown): Promise<number> {
  await round(call);
  const rounds: number[] = [];
  for (let before = memory(); rounds.length < 3;) {
    await round(call);
    const after = memory();
    rounds.push(Math.max(after.resident - before.resident, after.heap - before.heap));
    before = after;
  }
  return rounds.sort((a, b) => a - b)[1]!;
}

async function round(call: () => unknown): Promise<void> {
  for (let i = 0; i < ROUND; i++) {
    const result = call();
    if (result instanceof Promise) await result;
  }
}

function memory(): Memory {
  // The second collection frees what finalizers of the first one let go.
  for (let i = 0; i < 2; i++) globalThis.gc!();
  // Pages that are counted at this moment: the counters of /proc/self/stat lag behind by some for each CPU.
  const [, kibibytes] = /^Rss:\s+(\d+) kB/m.exec(readFileSync('/proc/self/smaps_rollup', 'latin1'))!;
  return { resident: Number(kibibytes) * 1024, heap: process.memoryUsage().heapUsed };
}
