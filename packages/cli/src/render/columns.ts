import { sanitize } from './sanitize.js';
import { cut, cutMiddle, isPlain, widthOf } from './width.js';

/** Of what tone a cell is; a theme says how that looks. Never the only sign of anything. */
export type Tone = 'heading' | 'good' | 'warning' | 'alarm';
export type Paint = (text: string, tone: Tone) => string;

export interface Layout {
  titles: readonly string[];
  aligns: readonly ('left' | 'right')[];
  header: boolean;
  /** Cells of the terminal, or null: then nothing is cut. */
  width: number | null;
  /** How many cells a column has at least. */
  least?: readonly number[];
  /** To how many cells a column may be narrowed, where lines would be longer than the terminal. */
  narrowest?: readonly (number | undefined)[];
  /** A column that is left out where that is not enough; -1 for none. */
  dispensable?: number;
  /** Stands for what was cut away. */
  mark: string;
  paint: Paint;
  toneOf?(row: number, column: number): Tone | undefined;
}

/** Between two columns. */
export const GAP = ' ';
// Longer texts are cut before they are measured.
const LONGEST = 4096;

/** The cells of a row as they may be shown. */
interface Row {
  readonly cells: readonly string[];
  /** Whether each character takes one cell, which all do in most rows: then nothing need be measured. */
  readonly isPlain: boolean;
}

/** Lines of a table: columns as wide as their widest cell, the last one as wide as it likes. */
export function layOut(rows: readonly (readonly string[])[], layout: Layout): string[] {
  const hasHeader = layout.header && layout.titles.some((title) => title !== '');
  const safe = rows.map((cells) => safeRow(cells, layout.width));
  const widths = layout.titles.map((title, i) => Math.max(layout.least?.[i] ?? 0, hasHeader ? widthOf(title) : 0));
  for (const row of safe) widen(widths, row);
  const fitting = narrowed(widths, layout);
  if (lengthOf(fitting) > (layout.width ?? Infinity) && layout.titles[layout.dispensable ?? -1] !== undefined)
    return layOut(...without(layout.dispensable!, rows, layout));
  const isCut = fitting.some((cells, column) => cells < widths[column]!);
  const shown = isCut ? safe.map((row) => narrowedRow(row, fitting, layout.mark)) : safe;
  const { toneOf } = layout;
  const lines = shown.map((row, i) => line(row, fitting, layout, toneOf && ((column) => toneOf(i, column))));
  return hasHeader ? [titleLine(fitting, layout), ...lines] : lines;
}

function safeRow(cells: readonly string[], width: number | null): Row {
  if (isPlain(cells.join(''))) return { cells, isPlain: true };
  return { cells: cells.map((text) => sanitize(width === null ? text : text.slice(0, LONGEST))), isPlain: false };
}

/** Makes room for a row. */
function widen(widths: number[], { cells, isPlain }: Row): void {
  for (let column = 0; column < cells.length; column++) {
    const width = isPlain ? cells[column]!.length : widthOf(cells[column]!);
    if (width > widths[column]!) widths[column] = width;
  }
}

function narrowedRow({ cells }: Row, widths: readonly number[], mark: string): Row {
  return { cells: cells.map((text, column) => cutMiddle(text, widths[column]!, mark)), isPlain: false };
}

/** The titles as a line above the others. */
export function titleLine(widths: readonly number[], layout: Layout): string {
  return line({ cells: layout.titles, isPlain: false }, widths, layout, () => 'heading');
}

/** What the lines are too long by, the columns that may be narrowed give up, the first of them first. */
function narrowed(widths: readonly number[], { width, narrowest = [] }: Layout): readonly number[] {
  let excess = lengthOf(widths) - (width ?? Infinity);
  return widths.map((cells, column) => {
    const given = Math.min(Math.max(0, excess), Math.max(0, cells - (narrowest[column] ?? cells)));
    excess -= given;
    return cells - given;
  });
}

function lengthOf(widths: readonly number[]): number {
  return widths.reduce((sum, cells) => sum + cells + GAP.length, -GAP.length);
}

function without(
  index: number,
  rows: readonly (readonly string[])[],
  { titles, aligns, least = [], narrowest = [], toneOf, ...layout }: Layout,
): [string[][], Layout] {
  const others = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => column !== index);
  return [
    rows.map(others),
    {
      ...layout,
      dispensable: -1,
      titles: others(titles),
      aligns: others(aligns),
      least: others(least),
      narrowest: others(narrowest),
      ...(toneOf && { toneOf: (row, column) => toneOf(row, column < index ? column : column + 1) }),
    },
  ];
}

function line(
  { cells, isPlain }: Row,
  widths: readonly number[],
  { aligns, width, paint, mark }: Layout,
  toneOf?: (column: number) => Tone | undefined,
): string {
  let left = width ?? Infinity;
  const pieces: string[] = [];
  for (let column = 0; column < cells.length; column++) {
    if (column > 0) left -= GAP.length;
    if (left <= 0) break;
    const cell = cells[column]!;
    const length = isPlain ? cell.length : widthOf(cell);
    const isLast = column === cells.length - 1;
    const space = isLast && aligns[column] === 'left' ? '' : ' '.repeat(Math.max(0, widths[column]! - length));
    const padded = aligns[column] === 'left' ? cell + space : space + cell;
    const shown = length + space.length > left ? cut(padded, left, mark) : padded;
    left -= length + space.length;
    const tone = toneOf?.(column);
    pieces.push(tone === undefined ? shown : paint(shown, tone));
  }
  return pieces.join(GAP).trimEnd();
}
