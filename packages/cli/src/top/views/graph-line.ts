import { graph, mostOf } from './graph.js';
import { span, widthOfLine } from './line.js';
import type { Line } from './line.js';
import type { HeaderState } from './header-state.js';

// Texts of all graphs end in the same column, as far as they are not longer.
const TEXT = 32;

/** The line's text, and in what is left of it the history of a figure. */
export function withGraph(
  line: Line,
  { points, look }: HeaderState,
  figureOf: (point: HeaderState['points'][number]) => number | null,
  most: number | null,
  width: number,
): Line {
  const space = Math.max(0, Math.min(TEXT, width - 8) - widthOfLine(line));
  const cells = width - widthOfLine(line) - space;
  const values = points.slice(-2 * Math.max(1, cells)).map(figureOf);
  return [...line, span(' '.repeat(space)), span(graph(values, most ?? mostOf(values), cells, look), 'good')];
}

/** null when nothing of it is known. */
export function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}
