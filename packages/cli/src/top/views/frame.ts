import type { Size, State } from '../state/state.js';
import { bar } from './bar.js';
import { header } from './header.js';
import { beside, fit } from './line.js';
import type { Line } from './line.js';
import { frameParts } from './parts.js';
import { table } from './table.js';

const WIDEST_SIDE = 24;

/** The whole screen, line by line: as many lines as it has, each as wide as it is. */
export function frame(state: State): Line[] {
  const { columns, rows } = state.size;
  const parts = frameParts(state);
  const lines = [
    ...header(state),
    ...filled(middle(state, { columns, rows: parts.table }), { columns, rows: parts.table }),
    ...(parts.bar > 0 ? [bar(state)] : []),
  ];
  return lines.slice(0, rows);
}

/** Each of the lines is as wide as that. */
function middle(state: State, size: Size): Line[] {
  const { panel } = state;
  if (panel?.place === 'whole') return panel.lines(state, size).map((line) => fit(line, size.columns));
  if (panel?.place !== 'side') return table(state, size.columns, size.rows);
  const width = Math.min(WIDEST_SIDE, Math.floor(size.columns / 2));
  const rest = size.columns - width;
  return beside(
    panel.lines(state, { columns: width - 1, rows: size.rows }),
    width,
    table(state, rest, size.rows),
    rest,
  );
}

/** Exactly so many lines, with blank ones below. */
function filled(lines: readonly Line[], { columns, rows }: Size): Line[] {
  const blank = fit([], columns);
  return Array.from({ length: rows }, (_, i) => lines[i] ?? blank);
}
