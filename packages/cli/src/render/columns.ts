import { sanitize } from './sanitize.js';
import { cut, widthOf } from './width.js';

/** Of what tone a cell is; a theme says how that looks. Never the only sign of anything. */
export type Tone = 'heading' | 'good' | 'warning' | 'alarm';
export type Paint = (text: string, tone: Tone) => string;

export interface Layout {
  titles: readonly string[];
  aligns: readonly ('left' | 'right')[];
  header: boolean;
  /** Cells of the terminal, or null: then nothing is cut. */
  width: number | null;
  /** Stands for what was cut away. */
  mark: string;
  paint: Paint;
  toneOf?(row: number, column: number): Tone | undefined;
}

const GAP = ' ';
// Longer texts are cut before they are measured.
const LONGEST = 4096;

/** Lines of a table: columns as wide as their widest cell, the last one as wide as it likes. */
export function layOut(rows: readonly (readonly string[])[], layout: Layout): string[] {
  const hasHeader = layout.header && layout.titles.some((title) => title !== '');
  const safe = rows.map((row) => row.map((text) => sanitize(layout.width === null ? text : text.slice(0, LONGEST))));
  const widths = layout.titles.map((title, column) => {
    let widest = hasHeader ? widthOf(title) : 0;
    for (const row of safe) widest = Math.max(widest, widthOf(row[column]!));
    return widest;
  });
  const lines = safe.map((row, i) => line(row, widths, layout, (column) => layout.toneOf?.(i, column)));
  return hasHeader ? [line(layout.titles, widths, layout, () => 'heading'), ...lines] : lines;
}

function line(
  row: readonly string[],
  widths: readonly number[],
  { aligns, width, paint, mark }: Layout,
  toneOf: (column: number) => Tone | undefined,
): string {
  let left = width ?? Infinity;
  let text = '';
  for (let column = 0; column < row.length; column++) {
    const gap = column === 0 ? '' : GAP;
    left -= gap.length;
    if (left <= 0) break;
    const cell = row[column]!;
    const cells = widthOf(cell);
    const isLast = column === row.length - 1;
    const space = isLast && aligns[column] === 'left' ? '' : ' '.repeat(Math.max(0, widths[column]! - cells));
    const padded = aligns[column] === 'left' ? cell + space : space + cell;
    const shown = cells + space.length > left ? cut(padded, left, mark) : padded;
    left -= cells + space.length;
    const tone = toneOf(column);
    text += gap + (tone === undefined ? shown : paint(shown, tone));
  }
  return text.trimEnd();
}
