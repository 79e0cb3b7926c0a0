import { sanitize } from './sanitize.js';
import { cut, cutMiddle, isPlain, pad as padded, widthOf } from './width.js';

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

const GAP = ' ';
// Longer texts are cut before they are measured.
const LONGEST = 4096;

/** Lines of a table: columns as wide as their widest cell, the last one as wide as it likes. */
export function layOut(rows: readonly (readonly string[])[], layout: Layout): string[] {
  const hasHeader = layout.header && layout.titles.some((title) => title !== '');
  const safe = rows.map((row) => row.map((text) => sanitize(layout.width === null ? text : text.slice(0, LONGEST))));
  const widths = layout.titles.map((title, column) => {
    let widest = Math.max(layout.least?.[column] ?? 0, hasHeader ? widthOf(title) : 0);
    for (const row of safe) widest = Math.max(widest, widthOf(row[column]!));
    return widest;
  });
  const fitting = narrowed(widths, layout);
  if (lengthOf(fitting) > (layout.width ?? Infinity) && layout.titles[layout.dispensable ?? -1] !== undefined)
    return layOut(...without(layout.dispensable!, rows, layout));
  const isCut = fitting.some((cells, column) => cells < widths[column]!);
  const shown = isCut
    ? safe.map((row) => row.map((text, column) => cutMiddle(text, fitting[column]!, layout.mark)))
    : safe;
  const lines = shown.map((row, i) => line(row, fitting, layout, (column) => layout.toneOf?.(i, column)));
  return hasHeader ? [line(layout.titles, fitting, layout, () => 'heading'), ...lines] : lines;
}

// Lines that are joined at a time.
const PIECE = 256;

/**
 * The same text where nothing is cut and there are no tones, of very many rows: their cells are made twice, which costs
 * less than to keep them.
 */
export function layOutMany(
  count: number,
  cellOf: (row: number, column: number) => string,
  layout: Omit<Layout, 'width' | 'toneOf'>,
): string {
  const { titles, header, least = [] } = layout;
  const hasHeader = header && titles.some((title) => title !== '');
  const widths = titles.map((title, column) => Math.max(least[column] ?? 0, hasHeader ? widthOf(title) : 0));
  // Nothing comes after the last one that its width would matter to.
  const measured = layout.aligns.at(-1) === 'left' ? widths.length - 1 : widths.length;
  for (let column = 0; column < measured; column++) {
    let widest = widths[column]!;
    for (let row = 0; row < count; row++) {
      const cell = cellOf(row, column);
      const width = isPlain(cell) ? cell.length : widthOf(sanitize(cell));
      if (width > widest) widest = width;
    }
    widths[column] = widest;
  }
  const pipe = { ...layout, width: null };
  let text = hasHeader ? `${line(titles, widths, pipe, () => 'heading')}\n` : '';
  for (let from = 0; from < count; from += PIECE) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(count, from + PIECE); row++) lines.push(joined(row, cellOf, widths, layout));
    text += `${lines.join('\n')}\n`;
  }
  return text;
}

function joined(
  row: number,
  cellOf: (row: number, column: number) => string,
  widths: readonly number[],
  { aligns }: Pick<Layout, 'aligns'>,
): string {
  const cells = widths.map((width, column) => {
    const cell = cellOf(row, column);
    if (!isPlain(cell)) return padded(sanitize(cell), width, aligns[column]!);
    if (aligns[column] === 'right') return cell.padStart(width);
    return column === widths.length - 1 ? cell : cell.padEnd(width);
  });
  return cells.join(GAP).trimEnd();
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
