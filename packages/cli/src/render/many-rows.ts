import { GAP, titleLine } from './columns.js';
import type { Layout } from './columns.js';
import { sanitize } from './sanitize.js';
import { isPlain, widthOf } from './width.js';

/** What cells of a row are made of. */
export interface Source<R> {
  /** null where the row has it in common with no other. */
  of(this: void, row: R): unknown;
  /** Rows that have it in common follow each other: only the last is kept. */
  inRuns?: boolean;
}

/** Columns next to each other whose cells are made of the same. */
export interface Part<R> {
  columns: number;
  source: Source<R>;
}

interface ManyRowsLayout extends Omit<Layout, 'width' | 'toneOf'> {
  /** Columns that are left out where all of their cells are empty. */
  optional?: readonly boolean[];
}

/** The columns of a part, and texts of them by what they are made of. */
interface PartTexts<R> {
  source: Source<R>;
  from: number;
  to: number;
  known: Map<unknown, string>;
}

/** Rows that were added together. */
interface Piece<R> {
  text: string;
  /** Of its columns. */
  widths: readonly number[];
  /** null where each character takes one cell: then the text tells what stands where. */
  rows: readonly R[] | null;
}

// The width of a column that is left out: with the gap behind it, it takes nothing.
const LEFT_OUT = -GAP.length;
// Texts that are kept for other rows; more than these are forgotten.
const MOST = 10_000;

// Of most columns: ' '.repeat() takes longer than all the rest of a cell.
const SPACES = Array.from({ length: 32 }, (_, width) => ' '.repeat(width));

/**
 * What layOut() gives where nothing is cut and there are no tones, of very many rows, which are laid out and forgotten
 * while others are yet to come: where those need wider columns, the text is moved apart at the end.
 */
export class ManyRows<R> {
  readonly #cellOf: (row: R, column: number) => string;
  readonly #parts: readonly PartTexts<R>[];
  readonly #layout: ManyRowsLayout;
  readonly #hasHeader: boolean;
  /** Optional columns of which all cells were empty until now. */
  readonly #empty: Set<number>;
  #widths: readonly number[];
  /** Whether each character takes one cell, but in the last column. */
  #isPlain = true;
  readonly #pieces: Piece<R>[] = [];

  constructor(cellOf: (row: R, column: number) => string, parts: readonly Part<R>[], layout: ManyRowsLayout) {
    const { titles, header, least = [], optional = [] } = layout;
    this.#cellOf = cellOf;
    this.#layout = layout;
    this.#hasHeader = header && titles.some((title) => title !== '');
    this.#empty = new Set(optional.flatMap((isOptional, i) => (isOptional ? i : [])));
    this.#widths = titles.map((title, i) => Math.max(least[i] ?? 0, this.#hasHeader ? widthOf(title) : 0));
    let to = 0;
    this.#parts = parts.map(({ columns, source }) => ({ source, from: to, to: (to += columns), known: new Map() }));
  }

  add(rows: readonly R[]): void {
    let text: string;
    let widths: readonly number[];
    do {
      widths = this.#widths;
      text = this.#linesOf(rows);
    } while (widths !== this.#widths);
    this.#pieces.push({ text, widths, rows: this.#isPlain ? null : rows });
  }

  /** The text of all, a piece for each time that rows were added. */
  *text(): Generator<string> {
    if (this.#empty.size > 0) this.#setWidths(this.#widths.map((width, i) => (this.#empty.has(i) ? LEFT_OUT : width)));
    if (this.#hasHeader) yield `${this.#titles()}\n`;
    for (const piece of this.#pieces) yield this.#fitting(piece);
  }

  /** The text of a piece, as wide as all are. */
  #fitting({ text, widths, rows }: Piece<R>): string {
    if (widths === this.#widths) return text;
    if (rows !== null) return this.#linesOf(rows);
    const changes = changesOf(widths, this.#widths, this.#layout.aligns);
    const lines = text.split('\n');
    return lines.map((line) => changed(line, changes)).join('\n');
  }

  #titles(): string {
    const shown = <T>(each: readonly T[]): T[] => each.filter((_, i) => this.#widths[i] !== LEFT_OUT);
    const { titles, aligns, ...layout } = this.#layout;
    return titleLine(shown(this.#widths), { ...layout, titles: shown(titles), aligns: shown(aligns), width: null });
  }

  /** As one flat text, for it is kept. */
  #linesOf(rows: readonly R[]): string {
    const lines: string[] = [];
    for (const row of rows) {
      let line = '';
      let last = '';
      for (const part of this.#parts) line += last = this.#textOf(row, part);
      // Only then is there space at the end.
      lines.push(last === '' ? line.trimEnd() : line);
    }
    lines.push('');
    return lines.join('\n');
  }

  #textOf(row: R, part: PartTexts<R>): string {
    const { source, known } = part;
    const of = source.of(row);
    if (of === null) return this.#joined(row, part);
    let text = known.get(of);
    if (text === undefined) {
      text = this.#joined(row, part);
      if (known.size >= (source.inRuns ? 1 : MOST)) known.clear();
      known.set(of, text);
    }
    return text;
  }

  /** The cells of these columns, with the gap behind them unless they are the last. */
  #joined(row: R, { from, to }: PartTexts<R>): string {
    let text = '';
    for (let column = from; column < to; column++) {
      const cell = this.#cellOf(row, column);
      if (cell !== '' && this.#empty.size > 0) this.#empty.delete(column);
      text += this.#padded(cell, column);
    }
    return to === this.#widths.length ? text.trimEnd() : text;
  }

  #padded(text: string, column: number): string {
    const plain = isPlain(text);
    const cell = plain ? text : sanitize(text);
    if (this.#isEnd(column)) return cell;
    const width = plain ? cell.length : widthOf(cell);
    if (!plain) this.#isPlain = false;
    const wide = this.#widths[column]!;
    if (wide === LEFT_OUT) return '';
    if (width > wide) this.#setWidths(this.#widths.with(column, width));
    const space = SPACES[wide - width] ?? ' '.repeat(Math.max(0, wide - width));
    return this.#layout.aligns[column] === 'left' ? cell + space + GAP : space + cell + GAP;
  }

  /** Whether it is a column behind which nothing comes that its width would matter to. */
  #isEnd(column: number): boolean {
    return column === this.#widths.length - 1 && this.#layout.aligns[column] === 'left';
  }

  #setWidths(widths: readonly number[]): void {
    this.#widths = widths;
    for (const { known } of this.#parts) known.clear();
  }
}

/** A change of a line: what is taken away there, and the space that comes instead. */
interface Change {
  at: number;
  taken: number;
  space: string;
}

/** What columns that are wider than they were, or left out, change in a line of plain text. */
function changesOf(
  before: readonly number[],
  after: readonly number[],
  aligns: readonly ('left' | 'right')[],
): Change[] {
  const changes: Change[] = [];
  let start = 0;
  for (const [i, width] of before.entries()) {
    const wider = after[i]! - width;
    if (after[i] === LEFT_OUT) changes.push({ at: start, taken: width + GAP.length, space: '' });
    else if (wider > 0)
      changes.push({ at: aligns[i] === 'left' ? start + width : start, taken: 0, space: ' '.repeat(wider) });
    start += width + GAP.length;
  }
  return changes;
}

function changed(line: string, changes: readonly Change[]): string {
  let text = '';
  let from = 0;
  for (const { at, taken, space } of changes) {
    if (at >= line.length) break;
    text += line.slice(from, at) + space;
    from = at + taken;
  }
  return text + line.slice(from);
}
