import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Failed } from '../../exit.js';
import { LONGEST, pointOf } from '../state/history.js';
import type { Point } from '../state/history.js';
import { Malformed } from './checks.js';
import { decode, machineOf } from './decoder.js';
import type { Decoded } from './decoder.js';
import { bytesAt, frameAt } from './file-bytes.js';
import { FIRST_LINE } from './frame.js';
import type { Frame } from './frame.js';
import type { Frames } from './frames.js';
import { search } from './search.js';
import type { Entry } from './search.js';

// Of the graphs that were shown last.
const MOST_POINTS = 4 * LONGEST;

/** A recording that is read. It is looked through once, so that it is known what of it can be played. */
export class RecordedFrames implements Frames {
  readonly path: string;
  readonly first = 0;
  readonly #file: number;
  readonly #entries: readonly Entry[];
  readonly #points = new Map<number, Point>();
  /** What of it cannot be played, in a sentence; null when it is whole. */
  readonly damage: string | null;

  /** Throws the system's error, and Failed where it is no recording, or has no sample. */
  constructor(path: string) {
    this.path = path;
    this.#file = openToRead(path);
    try {
      const { entries, damage } = search(this.#file);
      if (entries.length === 0) throw new Failed(`${path}: no sample in it${damage === null ? '' : `: ${damage}`}`);
      this.#entries = entries;
      this.damage = damage;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  get last(): number {
    return this.#entries.length - 1;
  }

  head(at: number): Entry {
    return this.#entries[at]!;
  }

  isNext(at: number): boolean {
    return this.#entries[at]!.isNext;
  }

  decode(at: number, before: Decoded | null): Decoded {
    return decode(this.#read(at), before);
  }

  point(at: number): Point {
    const known = this.#points.get(at) ?? pointOf(machineOf(this.#read(at)));
    if (this.#points.size >= MOST_POINTS) this.#points.clear();
    this.#points.set(at, known);
    return known;
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(at: number): Frame {
    const frame = frameAt(this.#file, this.#entries[at]!.at);
    if (frame === null) throw new Malformed('the file has changed since it was opened');
    return frame;
  }
}

/** Of what is no file, opening must not wait for a writer. */
function openToRead(path: string): number {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if (fstatSync(file).isFile() && bytesAt(file, 0, FIRST_LINE.length).equals(FIRST_LINE)) return file;
  closeSync(file);
  throw new Failed(`${path} is no recording of sysu`);
}
