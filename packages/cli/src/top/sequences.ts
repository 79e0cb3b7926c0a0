// xterm, "Control Sequences": what all terminals of today understand, and others pass over.

/** The other screen, without wrapping of lines and without a cursor, blank. */
export const ENTER = '\x1b[?1049h\x1b[?7l\x1b[?25l\x1b[H\x1b[2J';
/** Clicks and the wheel, with coordinates of any size. */
export const MOUSE = '\x1b[?1000h\x1b[?1006h';
/** Undoes both. guard.sh writes the same when we could not. */
export const LEAVE = '\x1b[?1006l\x1b[?1000l\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l';

/** What is between them appears at once, where the terminal knows that. */
export const BEGIN = '\x1b[?2026h';
export const END = '\x1b[?2026l';

/** Asks for the colour behind the text, OSC 11; who does not know it does not answer. */
export const ASK_GROUND = '\x1b]11;?\x1b\\';

export const CLEAR = '\x1b[H\x1b[2J';

/** The cursor to a cell, counted from 0. */
export function at(column: number, row: number): string {
  return `\x1b[${row + 1};${column + 1}H`;
}

export function look(attributes: string): string {
  return `\x1b[0${attributes === '' ? '' : `;${attributes}`}m`;
}
