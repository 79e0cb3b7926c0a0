import { sanitize } from '../../render/sanitize.js';
import { startOf, widthOf } from '../../render/width.js';

/** What a piece of the screen is; a theme says how that looks. */
export type Style =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'label'
  | 'frame'
  | 'title'
  | 'sorted'
  | 'selected'
  | 'tagged'
  | 'key'
  | 'keyLabel'
  | 'good'
  | 'warning'
  | 'alarm'
  | 'used'
  | 'cached'
  | 'match'
  | 'tree'
  | 'user'
  | 'name';

/** What a click does: it presses a key, chooses the row of a process or from the list that is open, or sorts by a column. */
export type Touch = { press: string } | { id: number } | { pick: number } | { sort: string };

export interface Span {
  readonly text: string;
  readonly style: Style;
  readonly touch?: Touch | undefined;
}

/** One line of the screen, from the left. */
export type Line = readonly Span[];

export function span(text: string, style: Style = 'plain', touch?: Touch): Span {
  return touch === undefined ? { text, style } : { text, style, touch };
}

/** Text from outside: what would move the cursor or turn text round is written out. */
export function foreign(text: string, style: Style = 'plain', touch?: Touch): Span {
  return span(sanitize(text), style, touch);
}

export function widthOfLine(line: Line): number {
  return line.reduce((cells, { text }) => cells + widthOf(text), 0);
}

/** Exactly `width` cells of a line: cut, or filled up with blanks, which can be touched too. As wide already: the line. */
export function fit(line: Line, width: number, filling: Style = 'plain', touch?: Touch): Line {
  let left = width;
  let count = 0;
  while (count < line.length && left > 0) {
    const each = line[count++]!;
    const cells = widthOf(each.text);
    if (cells > left) return [...line.slice(0, count - 1), ...cutSpan(each, left, filling)];
    left -= cells;
  }
  if (left > 0) return [...line, span(' '.repeat(left), filling, touch)];
  return count === line.length ? line : line.slice(0, count);
}

/** Where half of a wide character would fit there is a blank. */
function cutSpan(each: Span, width: number, filling: Style): Span[] {
  const text = startOf(each.text, width);
  const missing = width - widthOf(text);
  return missing > 0 ? [{ ...each, text }, span(' '.repeat(missing), filling)] : [{ ...each, text }];
}

/** What is left of a line when so many cells of it are scrolled away. */
export function scrolled(line: Line, cells: number): Line {
  if (cells === 0) return line;
  let skip = cells;
  return line.flatMap((each) => {
    if (skip <= 0) return [each];
    const away = startOf(each.text, skip);
    skip -= widthOf(away);
    const rest = each.text.slice(away.length);
    if (rest !== '') skip = 0;
    return rest === '' ? [] : [{ ...each, text: rest }];
  });
}

// Between two columns of the header, and from how many cells on they are wide enough for their texts.
export const GAP = 2;
export const TWO_COLUMNS = 76;

/** Lines beside each other; what a side lacks in height is blank. */
export function beside(left: readonly Line[], width: number, right: readonly Line[], rightWidth: number): Line[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, i) => [...fit(left[i] ?? [], width), ...fit(right[i] ?? [], rightWidth)]);
}

/** What stands at a cell of a line. */
export function spanAt(line: Line, column: number): Span | undefined {
  let end = 0;
  return line.find(({ text }) => (end += widthOf(text)) > column);
}

/** As plain text. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}
