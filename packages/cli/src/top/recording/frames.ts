import type { Point } from '../state/history.js';
import type { Goal } from '../state/past.js';
import type { Decoded } from './decoder.js';
import type { Head } from './frame.js';

/** Frames that can be read in any order, by their numbers. */
export interface Frames {
  readonly first: number;
  /** Below `first` where there is none. */
  readonly last: number;
  head(at: number): Pick<Head, 'isWhole' | 'time'>;
  /** Whether it was written as the next one after the frame before it. */
  isNext(at: number): boolean;
  /**
   * What it holds. Throws the system's error, and Malformed where it is not what it was when it was found.
   *
   * @param before what the frame before holds, for one that is not whole
   */
  decode(at: number, before: Decoded | null): Decoded;
  /** Throws likewise. */
  point(at: number): Point;
}

/** Which frame is meant, seen from another one; the nearest that there is. */
export function goalAt(frames: Frames, from: number, goal: Goal): number {
  const { first, last } = frames;
  if (goal === 'first') return first;
  if (goal === 'last') return last;
  return Math.max(first, Math.min(last, 'by' in goal ? from + goal.by : takenBy(frames, goal.time)));
}

/** The last frame that was taken by this time. */
function takenBy(frames: Frames, time: number): number {
  let at = frames.last;
  while (at > frames.first && frames.head(at).time > time) at--;
  return at;
}
