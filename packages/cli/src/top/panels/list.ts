import type { Size } from '../state/state.js';
import { fit, foreign } from '../views/line.js';
import type { Line, Style, Touch } from '../views/line.js';

const steps: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  pageup: -10,
  pagedown: 10,
  home: -Infinity,
  end: Infinity,
};

const closing: ReadonlySet<string> = new Set(['escape', 'q', 'C-c', 'f10']);

/** Whether a key closes what is open over the table, whatever that is. */
export function closes(key: string): boolean {
  return closing.has(key);
}

/** Where a key moves to in a list; the same place for a key that does not move. */
export function moved(key: string, at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at + (steps[key] ?? 0)));
}

export interface ListEntry {
  readonly label: string;
  readonly style?: Style;
}

/** A title, and what of a list there is room for, so that the place is among it. A click picks an entry. */
export function listLines(title: string, entries: readonly ListEntry[], at: number, { columns, rows }: Size): Line[] {
  const { from, to } = listWindow(at, entries.length, rows - 1);
  const line = (text: string, style: Style, touch?: Touch): Line =>
    fit([foreign(text, style, touch)], columns, style, touch);
  const shown = entries.slice(from, to).map(({ label, style = 'plain' }, i) => {
    const pick = from + i;
    return line(label, pick === at ? 'selected' : style, { pick });
  });
  return [line(title, 'title'), ...shown];
}

function listWindow(at: number, length: number, height: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(at - Math.floor(height / 2), length - height));
  return { from, to: from + Math.max(0, height) };
}
