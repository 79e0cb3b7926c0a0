import { pointOf } from '../state/history.js';
import type { Point } from '../state/history.js';
import type { TopSample } from '../state/sample.js';
import { byId } from './changes.js';
import { decode } from './decoder.js';
import type { Decoded } from './decoder.js';
import { lengthOfBody } from './frame.js';
import type { Frame, Head } from './frame.js';
import type { Frames } from './frames.js';

/** How far back can be gone, and in how much memory: what does not fit is the oldest. */
export const SECONDS = 600;
export const BYTES: number = 16 * 2 ** 20;

/** The frames of the last ten minutes, and behind them the samples of which none were made yet. */
export class Past implements Frames {
  #frames: Frame[] = [];
  #latest: readonly TopSample[] = [];
  #points: Point[] = [];
  #bytes = 0;
  first = 0;

  get last(): number {
    return this.first + this.#points.length - 1;
  }

  get isEmpty(): boolean {
    return this.#points.length === 0;
  }

  /** Bytes of all bodies. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Samples that are no frames yet. */
  get latest(): readonly TopSample[] {
    return this.#latest;
  }

  head(at: number): Pick<Head, 'isWhole' | 'time'> {
    return this.#frames[at - this.first]?.head ?? { isWhole: true, time: this.#sample(at).time };
  }

  isNext(at: number): boolean {
    return at > this.first;
  }

  decode(at: number, before: Decoded | null): Decoded {
    const frame = this.#frames[at - this.first];
    if (frame !== undefined) return decode(frame, before);
    const sample = this.#sample(at);
    return { machine: sample, records: byId(sample.records) };
  }

  point(at: number): Point {
    return this.#points[at - this.first]!;
  }

  add(sample: TopSample): void {
    this.#latest = [...this.#latest, sample];
    this.#points.push(pointOf(sample));
  }

  /** The first of the latest samples is this frame from now on. */
  compress(frame: Frame): void {
    this.#latest = this.#latest.slice(1);
    this.#frames.push(frame);
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

  #sample(at: number): TopSample {
    return this.#latest[at - this.first - this.#frames.length]!;
  }

  #drop(count: number): void {
    for (const { head } of this.#frames.splice(0, count)) this.#bytes -= lengthOfBody(head);
    this.#points.splice(0, count);
    this.first += count;
  }
}
