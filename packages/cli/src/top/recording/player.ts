import { endedAfter } from '../state/ended.js';
import type { Ended } from '../state/ended.js';
import { LONGEST } from '../state/history.js';
import type { Point } from '../state/history.js';
import type { Goal, Moment, Place } from '../state/past.js';
import type { TopSample } from '../state/sample.js';
import { sampleOf } from './decoder.js';
import type { Decoded } from './decoder.js';
import { goalAt } from './frames.js';
import type { Frames } from './frames.js';

// What is kept of the frames that were looked at last, in processes: of 3,000 that is more than a minute.
const MOST_KEPT = 2 ** 18;
// What a frame takes in memory besides its processes is less than so many of them.
const MACHINE = 16;
// Whoever has ended is shown for fewer samples.
const ENDED_SAMPLES = 5;

/** What the screen shows of frames, in any order. */
export class Player {
  readonly #frames: Frames;
  /** By the number of the frame; the one that was used last comes last. */
  readonly #decoded = new Map<number, Decoded>();

  constructor(frames: Frames) {
    this.#frames = frames;
  }

  /** What was to be seen there, seen from a place, or from the last frame. Throws Malformed, and the system's error. */
  go(goal: Goal, from: Place | null): Moment {
    return this.moment(goalAt(this.#frames, from?.at ?? this.#frames.last, goal));
  }

  /** What was to be seen when this frame was new. Throws likewise. */
  moment(at: number): Moment {
    const { first, last } = this.#frames;
    return {
      place: { at, first, last, latest: this.#frames.head(last).time },
      sample: sampleOf(this.#decode(at)),
      points: this.#pointsUntil(at),
      ended: this.#endedBy(at),
    };
  }

  /** Lets go of what was read, which is read again where it is needed. */
  forget(): void {
    this.#decoded.clear();
  }

  /** The sample alone. Throws likewise. */
  sample(at: number): TopSample {
    return sampleOf(this.#decode(at));
  }

  #decode(at: number): Decoded {
    let from = at;
    while (!this.#decoded.has(from) && !this.#frames.head(from).isWhole) from--;
    let decoded = this.#decoded.get(from) ?? this.#frames.decode(from, null);
    this.#keep(from, decoded);
    for (let next = from + 1; next <= at; next++) {
      decoded = this.#frames.decode(next, decoded);
      this.#keep(next, decoded);
    }
    return decoded;
  }

  #keep(at: number, decoded: Decoded): void {
    this.#decoded.delete(at);
    this.#decoded.set(at, decoded);
    let kept = 0;
    for (const { records } of this.#decoded.values()) kept += records.size + MACHINE;
    for (const [oldest, { records }] of this.#decoded) {
      if (kept <= MOST_KEPT || oldest === at) return;
      this.#decoded.delete(oldest);
      kept -= records.size + MACHINE;
    }
  }

  #pointsUntil(at: number): Point[] {
    const from = Math.max(this.#frames.first, at - LONGEST + 1);
    return Array.from({ length: at - from + 1 }, (_, i) => this.#frames.point(from + i));
  }

  #endedBy(at: number): readonly Ended[] {
    let from = at;
    while (from > this.#frames.first && at - from < ENDED_SAMPLES && this.#frames.isNext(from)) from--;
    let ended: readonly Ended[] = [];
    for (let each = from + 1; each <= at; each++)
      ended = endedAfter(ended, listOf(this.#decode(each - 1)), listOf(this.#decode(each)));
    return ended;
  }
}

function listOf({ machine, records }: Decoded): Pick<TopSample, 'records' | 'lost'> {
  return { records: [...records.values()], lost: machine.lost };
}
