import { GAP, titleLine } from './columns.js';
import type { Layout } from './columns.js';
import { sanitize } from './sanitize.js';
import { isPlain, pad, widthOf } from './width.js';

/** Columns next to each other whose cells are made of the same. */
export interface Part {
  columns: number;
  /** What those of a row are made of; null where no two rows have it in common. */
  sourceOf: ((row: number) => unknown) | null;
}

type CellOf = (row: number, column: number) => string;
type ManyRows = Omit<Layout, 'width' | 'toneOf'>;

/**
 * What layOut() gives where nothing is cut and there are no tones, as one text, of very many rows: cells that are made
 * of the same are made only once. (Twice, for they are measured first: that costs less than to keep them.)
 */
export function layOutMany(count: number, cellOf: CellOf, parts: readonly Part[], layout: ManyRows): string {
  const { titles, header } = layout;
  const hasHeader = header && titles.some((title) => title !== '');
  const groups = groupsOf(count, parts);
  const widths = groups.flatMap((each) => widthsOf(each, cellOf, hasHeader, layout));
  const texts = groups.map((each) => textsOf(each, cellOf, widths, layout));
  const heading = hasHeader ? `${titleLine(widths, { ...layout, width: null })}\n` : '';
  return heading + linesOf(count, groups, texts);
}

/** Rows of a part in groups that are made of the same. */
interface Groups {
  /** Its columns. */
  from: number;
  to: number;
  /** The first row of each group. */
  firsts: ArrayLike<number>;
  /** The group of each row. */
  groupOf: ArrayLike<number>;
}

function groupsOf(count: number, parts: readonly Part[]): Groups[] {
  let to = 0;
  return parts.map(({ columns, sourceOf }) => {
    const from = to;
    to += columns;
    return { from, to, ...(sourceOf === null ? ungrouped(count) : grouped(count, sourceOf)) };
  });
}

function ungrouped(count: number): Pick<Groups, 'firsts' | 'groupOf'> {
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  return { firsts: rows, groupOf: rows };
}

function grouped(count: number, sourceOf: (row: number) => unknown): Pick<Groups, 'firsts' | 'groupOf'> {
  const known = new Map<unknown, number>();
  const firsts: number[] = [];
  const groupOf = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const source = sourceOf(row);
    let group = known.get(source);
    if (group === undefined) known.set(source, (group = firsts.push(row) - 1));
    groupOf[row] = group;
  }
  return { firsts, groupOf };
}

function widthsOf({ from, to, firsts }: Groups, cellOf: CellOf, hasHeader: boolean, layout: ManyRows): number[] {
  const { titles, aligns, least = [] } = layout;
  return titles.slice(from, to).map((title, i) => {
    const column = from + i;
    let widest = Math.max(least[column] ?? 0, hasHeader ? widthOf(title) : 0);
    // Nothing comes after the last one that its width would matter to.
    if (column === titles.length - 1 && aligns[column] === 'left') return widest;
    for (let i = 0; i < firsts.length; i++) {
      const cell = cellOf(firsts[i]!, column);
      const width = isPlain(cell) ? cell.length : widthOf(sanitize(cell));
      if (width > widest) widest = width;
    }
    return widest;
  });
}

/** The cells of each group, joined: into one flat text, for they are kept. */
function textsOf(
  { from, to, firsts }: Groups,
  cellOf: CellOf,
  widths: readonly number[],
  { aligns }: Pick<Layout, 'aligns'>,
): string[] {
  const isLast = to === widths.length;
  const cells: string[] = [];
  return Array.from(firsts, (row) => {
    for (let column = from; column < to; column++) {
      cells[column - from] = padded(cellOf(row, column), widths[column]!, aligns[column]!);
    }
    const text = cells.join(GAP);
    return isLast ? text.trimEnd() : text;
  });
}

function padded(cell: string, width: number, align: 'left' | 'right'): string {
  if (!isPlain(cell)) return pad(sanitize(cell), width, align);
  return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
}

// Lines that are joined at a time.
const PIECE = 256;

function linesOf(count: number, groups: readonly Groups[], texts: readonly (readonly string[])[]): string {
  const lines: string[] = [];
  let text = '';
  for (let row = 0; row < count; row++) {
    let line = texts[0]![groups[0]!.groupOf[row]!]!;
    let part = line;
    for (let i = 1; i < groups.length; i++) {
      part = texts[i]![groups[i]!.groupOf[row]!]!;
      line += GAP + part;
    }
    // Only where the last part is empty is there space at the end.
    lines.push(part === '' ? line.trimEnd() : line);
    if (lines.length === PIECE || row === count - 1) {
      text += `${lines.join('\n')}\n`;
      lines.length = 0;
    }
  }
  return text;
}
