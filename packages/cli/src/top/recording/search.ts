import { fstatSync } from 'node:fs';
import { frameAt, nextHead } from './file-bytes.js';
import { FIRST_LINE, HEAD_BYTES, lengthOfBody } from './frame.js';
import type { Head } from './frame.js';

/** Where a frame is found, and what has to be known of it before it is read. */
export interface Entry {
  readonly at: number;
  readonly time: number;
  readonly isWhole: boolean;
  /** Whether it was written as the next one after the frame before it. */
  readonly isNext: boolean;
}

// Twelve days of a sample a second.
const MOST_ENTRIES = 2 ** 20;
// Of what was written and then damaged; past them it was made to look like that.
const MOST_GAPS = 64;
// How many frames have to be read to get at one of them.
const LONGEST_RUN = 3600;

/** Every frame of a file that can be played, and in a sentence what cannot. Throws the system's error. */
export function search(file: number): { entries: Entry[]; damage: string | null } {
  const { size } = fstatSync(file);
  const found = new Found();
  let at = FIRST_LINE.length;
  while (at < size && !found.isTooMuch()) {
    const frame = frameAt(file, at);
    const next = frame === null ? nextHead(file, at + 1, size) : at + HEAD_BYTES + lengthOfBody(frame.head);
    if (frame === null) found.gap(at, next, size);
    else found.frame(at, frame.head);
    at = next;
  }
  return { entries: found.entries, damage: found.damage(at, size) };
}

class Found {
  readonly entries: Entry[] = [];
  readonly #damage: string[] = [];
  #before: number | null = null;
  /** Frames since one that has all processes. */
  #run = Infinity;
  #unusable = 0;

  isTooMuch(): boolean {
    return this.entries.length >= MOST_ENTRIES || this.#damage.length >= MOST_GAPS;
  }

  frame(at: number, { check, before, time, isWhole }: Head): void {
    const isNext = this.#before === before;
    this.#run = isWhole ? 0 : isNext ? this.#run + 1 : Infinity;
    this.#before = check;
    if (this.#run <= LONGEST_RUN) this.entries.push({ at, time, isWhole, isNext });
    else this.#unusable++;
  }

  gap(from: number, to: number, size: number): void {
    this.#damage.push(to === size ? `cut off or damaged from byte ${from} on` : `damaged from byte ${from} to ${to}`);
  }

  /** @param at where the search ended */
  damage(at: number, size: number): string | null {
    const unusable = this.#unusable === 0 ? [] : [`samples that lack what they began from: ${this.#unusable}`];
    const unread = at < size ? [`nothing is played from byte ${at} on`] : [];
    const all = [...this.#damage, ...unusable, ...unread];
    return all.length === 0 ? null : all.join('; ');
  }
}
