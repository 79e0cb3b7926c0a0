import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ownDescriptors, written } from '../own-descriptors.js';

/** What this process holds of the kernel. */
export interface Held {
  /** Each descriptor with what it leads to. */
  readonly descriptors: readonly string[];
  /** Ids of the threads. */
  readonly threads: readonly string[];
  /** Pids of the children that have not been collected. */
  readonly children: readonly string[];
}

// What ends with a call need not have ended when it returns: a thread goes, the event loop closes a pipe.
const PATIENCE_MS = 2000;
const PAUSE_MS = 5;

/** What is held once it no longer changes, or, when it does not come to rest, at last. */
export async function heldAtRest(): Promise<Held> {
  let before = held();
  for (const late = performance.now() + PATIENCE_MS; performance.now() < late;) {
    await setTimeout(PAUSE_MS);
    const now = held();
    if (isDeepStrictEqual(now, before)) return now;
    before = now;
  }
  return before;
}

/** What is held once it is this again, or, when that does not come, at last. */
export async function heldAgain(expected: Held): Promise<Held> {
  let now = held();
  for (const late = performance.now() + PATIENCE_MS; !isDeepStrictEqual(now, expected) && performance.now() < late;) {
    await setTimeout(PAUSE_MS);
    now = held();
  }
  return now;
}

/** Whether things are no longer held, and nothing else is instead. */
export function hasEnded(before: Held, after: Held): boolean {
  const kinds = ['descriptors', 'threads', 'children'] as const;
  const isWithin = kinds.every((kind) => after[kind].every((each) => before[kind].includes(each)));
  return isWithin && !isDeepStrictEqual(before, after);
}

function held(): Held {
  const threads = readdirSync('/proc/self/task');
  return { descriptors: ownDescriptors().map(written), threads, children: threads.flatMap(childrenOf) };
}

function childrenOf(thread: string): string[] {
  try {
    return readFileSync(`/proc/self/task/${thread}/children`, 'latin1').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}
