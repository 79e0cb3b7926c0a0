import { Popen, PsutilError } from '@sysu/core';
import type { Process, System } from '@sysu/core';

/** What the loops ask: made once, for nothing of it may cost anything while it is there. */
export interface Given {
  readonly system: System;
  /** Has threads, listens, is connected, and goes on. */
  readonly living: Process;
  /** Has ended, and is not collected. */
  readonly zombie: Process;
  readonly ended: Process;
}

/** One call; what it brings is awaited before the next. */
export type Loop<T> = (subject: T) => unknown;

/** The loops of every public member of an object, by its name. */
export type LoopsOf<T, Not extends PropertyKey = never> = {
  readonly [M in Exclude<keyof T, Not>]: readonly Loop<T>[];
};

/** A call that is to fail with one of our errors, and may do so later. */
export async function refused(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (error instanceof PsutilError) return;
    throw error;
  }
  throw new Error(`${String(call)} was not refused`);
}

/** A call that may fail with one of our errors. */
export async function attempt(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof PsutilError)) throw error;
  }
}

export const sleeper = (): Popen => new Popen(['sleep', '1000'], { stdio: 'ignore' });
/** With three pipes. */
export const cat = (): Popen => new Popen('cat');

/** With a child that is gone afterwards. */
export async function withChild(start: () => Popen, use: (child: Popen) => unknown): Promise<void> {
  const child = start();
  try {
    await use(child);
  } finally {
    await child[Symbol.asyncDispose]();
  }
}

/** To the end of what is iterated. */
export async function drain(items: AsyncIterable<unknown>): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}
