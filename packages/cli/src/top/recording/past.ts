import { pointOf } from '../state/history.js';
import type { Point } from '../state/history.js';
import { lengthOfBody } from './frame.js';
import type { Frame, Head } from './frame.js';
import type { Frames } from './frames.js';

/** How far back can be gone, and in how much memory: what does not fit is the oldest. */
export const SECONDS = 600;
export const BYTES: number = 16 * 2 ** 20;

/** The frames of the last ten minutes. */
export class Past implements Frames {
  #frames: Frame[] = [];
  #points: Point[] = [];
  #bytes = 0;
  first = 0;

  get last(): number {
    return this.first + this.#frames.length - 1;
  }

  get isEmpty(): boolean {
    return this.#frames.length === 0;
  }

  /** Bytes of all bodies. */
  get bytes(): number {
    return this.#bytes;
  }

  head(at: number): Head {
    return this.read(at).head;
  }

  isNext(at: number): boolean {
    return at > this.first;
  }

  read(at: number): Frame {
    return this.#frames[at - this.first]!;
  }

  point(at: number): Point {
    return this.#points[at - this.first]!;
  }

  add(frame: Frame, sample: Parameters<typeof pointOf>[0]): void {
    this.#frames.push(frame);
    this.#points.push(pointOf(sample));
    this.#bytes += lengthOfBody(frame.head);
    for (let next = this.#nextWhole(); next > 0 && this.#isTooMuch(next); next = this.#nextWhole()) this.#drop(next);
  }

  /** Where the second frame stands that has all processes: without the first one, those before it are of no use. */
  #nextWhole(): number {
    return this.#frames.findIndex(({ head }, i) => i > 0 && head.isWhole);
  }

  #isTooMuch(next: number): boolean {
    const { time } = this.#frames.at(-1)!.head;
    return this.#bytes > BYTES || time - this.#frames[next]!.head.time >= SECONDS;
  }

  #drop(count: number): void {
    for (const { head } of this.#frames.splice(0, count)) this.#bytes -= lengthOfBody(head);
    this.#points.splice(0, count);
    this.first += count;
  }
}
