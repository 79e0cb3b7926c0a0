import type { TopSample } from '../state/sample.js';
import { Encoder } from './encoder.js';
import type { Frame } from './frame.js';
import { Past } from './past.js';
import type { Recording } from './recording.js';

// Frames made of several samples at a time cost half as much as each by itself: but not of more, for samples take memory.
const MOST_SAMPLES = 10;
const MOST_RECORDS = 8192;

/** Keeps samples, one after the other: in memory, and in a recording where there is one. */
export class Keeper {
  readonly past: Past = new Past();
  readonly #encoder = new Encoder();
  #recording: Recording | null;

  constructor(recording: Recording | null) {
    this.#recording = recording;
  }

  /** Throws the system's error where it cannot be recorded: from then on it is kept in memory alone. */
  async keep(sample: TopSample): Promise<void> {
    this.past.add(sample);
    if (this.#recording === null && !this.#isEnough(sample)) return;
    for (const each of this.past.latest) {
      const frame = await this.#encoder.encode(each);
      this.past.compress(frame);
      this.#record(frame);
    }
  }

  /** The first one, too, which has all processes. */
  #isEnough({ records }: TopSample): boolean {
    const { first, last, latest } = this.past;
    const most = Math.min(MOST_SAMPLES, MOST_RECORDS / records.length);
    return first === last || latest.length >= most;
  }

  #record(frame: Frame): void {
    const recording = this.#recording;
    // What was written in part is followed by nothing.
    this.#recording = null;
    recording?.add(frame);
    this.#recording = recording;
  }
}
