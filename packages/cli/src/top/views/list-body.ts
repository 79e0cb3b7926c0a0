import { sanitize } from '../../render/sanitize.js';
import { startOf, widthOf } from '../../render/width.js';
import type { State } from '../state/state.js';
import { span } from './line.js';
import type { Line } from './line.js';

/** Lines that are made when they are looked at: there may be very many. */
export interface Body {
  /** Stays where it is while the rest is scrolled. */
  titles: Line | null;
  length: number;
  line(index: number): Line;
}

export interface ListColumn<R> {
  title: string;
  align: 'left' | 'right';
  /** null where the value is unknown. */
  text(record: R, now: number): string | null;
}

// As many rows decide how wide the columns are, none of them wider than this; the last one is as wide as it is.
const MEASURED = 500;
const WIDEST = 44;
// Longer texts are cut before they are measured.
const LONGEST = 4096;

export function textBody(lines: readonly Line[], nothing = ''): Body {
  const shown = lines.length === 0 ? [[span(nothing, 'dim')]] : lines;
  return { titles: null, length: shown.length, line: (index) => shown[index]! };
}

/** Records below the titles of their columns. */
export function listBody<R>(
  columns: readonly ListColumn<R>[],
  records: readonly R[],
  { sample }: State,
  nothing: string,
): Body {
  if (records.length === 0) return textBody([], nothing);
  const now = sample?.time ?? 0;
  const cell = (column: ListColumn<R>, record: R): string =>
    sanitize((column.text(record, now) ?? '-').slice(0, LONGEST));
  const measured = records.slice(0, MEASURED);
  const widths = columns.map((column) =>
    Math.min(WIDEST, Math.max(column.title.length, ...measured.map((record) => widthOf(cell(column, record))))),
  );
  const line = (texts: readonly string[], style: 'title' | 'plain'): Line =>
    texts.map((text, i) => span(padded(text, widths[i]!, columns[i]!.align, i === columns.length - 1), style));
  return {
    titles: line(
      columns.map(({ title }) => title),
      'title',
    ),
    length: records.length,
    line: (index) =>
      line(
        columns.map((column) => cell(column, records[index]!)),
        'plain',
      ),
  };
}

function padded(text: string, width: number, align: 'left' | 'right', isLast: boolean): string {
  if (isLast) return text;
  const shown = startOf(text, width);
  const space = ' '.repeat(width - widthOf(shown));
  return `${align === 'right' ? space + shown : shown + space} `;
}
