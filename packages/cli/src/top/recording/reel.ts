import { Failed } from '../../exit.js';
import type { TopSample } from '../state/sample.js';
import { Malformed } from './checks.js';
import { Player } from './player.js';
import type { RecordedFrames } from './recorded-frames.js';

/** The samples of a recording one after the other, for who prints them. */
export class Reel {
  isOver = false;
  readonly #frames: RecordedFrames;
  readonly #player: Player;
  #next: number;

  constructor(frames: RecordedFrames) {
    this.#frames = frames;
    this.#player = new Player(frames);
    this.#next = frames.first;
  }

  get path(): string {
    return this.#frames.path;
  }

  /** Behind the last one, what the recording lacks. Throws Failed for one that cannot be understood. */
  next(): { sample: TopSample; complaints: string[] } {
    const sample = this.#read(this.#next++);
    this.isOver = this.#next > this.#frames.last;
    const { damage } = this.#frames;
    return { sample, complaints: this.isOver && damage !== null ? [`${this.path}: ${damage}`] : [] };
  }

  #read(at: number): TopSample {
    try {
      return this.#player.sample(at);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      throw new Failed(`${this.path}: sample ${at + 1}: ${error.message}`);
    }
  }
}
