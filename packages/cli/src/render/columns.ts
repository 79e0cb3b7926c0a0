import { sanitize } from './sanitize.js';
import { cut, pad, widthOf } from './width.js';

/** Of what tone a cell is; a theme says how that looks. Never the only sign of anything. */
export type Tone = 'heading' | 'good' | 'warning' | 'alarm';
export type Paint = (text: string, tone: Tone) => string;

export interface Cell {
  text: string;
  tone?: Tone | undefined;
}

export interface Layout {
  titles: readonly string[];
  aligns: readonly ('left' | 'right')[];
  header: boolean;
  /** Cells of the terminal, or null: then nothing is cut. */
  width: number | null;
  paint: Paint;
  /** Stands for what was cut away. */
  mark: string;
}

const GAP = ' ';
// Longer texts are cut before they are measured.
const LONGEST = 4096;

/** Lines of a table: columns as wide as their widest cell, the last one as wide as it likes. */
export function layOut(rows: readonly Cell[][], layout: Layout): string[] {
  const safe = rows.map((row) => row.map(({ text, tone }) => ({ text: clean(text, layout.width), tone })));
  const titles = layout.titles.map((text): Cell => ({ text, tone: 'heading' }));
  const hasHeader = layout.header && layout.titles.some((title) => title !== '');
  const all = hasHeader ? [titles, ...safe] : safe;
  const widths = layout.titles.map((_, column) =>
    all.reduce((width, row) => Math.max(width, widthOf(row[column]!.text)), 0),
  );
  return all.map((row) => line(row, widths, layout));
}

function clean(text: string, width: number | null): string {
  return sanitize(width === null ? text : text.slice(0, LONGEST));
}

function line(row: readonly Cell[], widths: readonly number[], { aligns, width, paint, mark }: Layout): string {
  let left = width ?? Infinity;
  let text = '';
  for (const [column, cell] of row.entries()) {
    const last = column === row.length - 1;
    const gap = column === 0 ? '' : GAP;
    const room = left - gap.length;
    if (room <= 0) break;
    const padded = last && aligns[column] === 'left' ? cell.text : pad(cell.text, widths[column]!, aligns[column]!);
    const shown = width === null ? padded : cut(padded, room, mark);
    left = room - widthOf(shown);
    text += gap + (cell.tone === undefined ? shown : paint(shown, cell.tone));
  }
  return text.trimEnd();
}
