import type { Appearance } from '../appearance.js';
import type { Tone } from '../render/columns.js';
import { cut, widthOf } from '../render/width.js';

/** Part of a line, of one tone. */
export interface Piece {
  text: string;
  tone?: Tone | undefined;
}

/** As much of the pieces as fits the terminal. */
export function lineOf(pieces: readonly Piece[], { width, mark, paint }: Appearance): string {
  let left = width ?? Infinity;
  let line = '';
  for (const [i, { text, tone }] of pieces.entries()) {
    const cells = widthOf(text);
    const isWhole = cells < left || (cells === left && i === pieces.length - 1);
    // What would just fit and is followed by more gives up its last cell to the mark.
    const shown = isWhole ? text : cut(`${text} `, left, mark);
    line += tone === undefined ? shown : paint(shown, tone);
    if (!isWhole) break;
    left -= cells;
  }
  return line;
}
