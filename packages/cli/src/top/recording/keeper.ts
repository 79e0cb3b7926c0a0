import type { TopSample } from '../state/sample.js';
import { Encoder } from './encoder.js';
import { Past } from './past.js';
import type { Recording } from './recording.js';

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
    const frame = await this.#encoder.encode(sample);
    this.past.add(frame, sample);
    const recording = this.#recording;
    // What was written in part is followed by nothing.
    this.#recording = null;
    recording?.add(frame);
    this.#recording = recording;
  }
}
