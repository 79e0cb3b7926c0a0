import { readSync } from 'node:fs';
import { HEAD_BYTES, headOf, isSound, lengthOfBody, MARK } from './frame.js';
import type { Frame } from './frame.js';

/** So many bytes of a file; fewer where it ends. Throws the system's error. */
export function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, at + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** The frame that begins here; null where none does that is as it was written. */
export function frameAt(file: number, at: number): Frame | null {
  const head = headOf(bytesAt(file, at, HEAD_BYTES));
  if (head === null) return null;
  const frame = { head, body: bytesAt(file, at + HEAD_BYTES, lengthOfBody(head)) };
  return isSound(frame) ? frame : null;
}

const PIECE = 2 ** 20;
// What was damaged by accident has none of them, or few.
const MOST_MARKS = 2 ** 12;

/** Where the next frame may begin, from here on; the end of the file where none does. */
export function nextHead(file: number, from: number, end: number): number {
  let marks = 0;
  for (let at = from; at < end; at += PIECE - HEAD_BYTES) {
    const bytes = bytesAt(file, at, PIECE);
    for (let found = bytes.indexOf(MARK); found >= 0; found = bytes.indexOf(MARK, found + 1)) {
      if (headOf(bytes.subarray(found)) !== null) return at + found;
      if (++marks > MOST_MARKS) return end;
    }
  }
  return end;
}
