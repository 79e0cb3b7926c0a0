import { frameParts } from '../views/parts.js';
import { known } from './known.js';
import type { Known } from './known.js';
import type { State } from './state.js';

/** Puts the cursor on a row; the table scrolls along. */
export function moveTo(state: State, row: number): State {
  const cursor = clamp(row, 0, state.rows.length - 1);
  const followed = state.followed === null ? null : knownAt(state, cursor);
  return scrollAlong({ ...state, cursor, followed, held: null });
}

/** The same, and the cursor stays on the process of this row wherever that goes. */
export function holdOn(state: State, row: number): State {
  const moved = moveTo(state, row);
  return { ...moved, held: knownAt(moved, moved.cursor) };
}

function knownAt({ rows }: State, at: number): Known | null {
  const row = rows[at];
  return row === undefined ? null : known(row.record);
}

export function moveBy(state: State, rows: number): State {
  return moveTo(state, state.cursor + rows);
}

/** By whole pages, or parts of one. */
export function movePage(state: State, pages: number): State {
  const rows = Math.round(Math.abs(pages) * (tableRows(state) - 1));
  return moveBy(state, Math.sign(pages) * Math.max(1, rows));
}

/** The first row from this one on, up or down, for which something holds, going round; -1 when there is none. */
export function findFrom(
  { rows }: State,
  from: number,
  holds: (row: State['rows'][number]) => boolean,
  step: 1 | -1 = 1,
): number {
  const { length } = rows;
  for (let i = 0; i < length; i++) {
    const at = (((from + i * step) % length) + length) % length;
    if (holds(rows[at]!)) return at;
  }
  return -1;
}

/** After the rows or the size changed: the cursor on a row, and that row on the screen. */
export function scrollAlong(state: State): State {
  const height = tableRows(state);
  const cursor = clamp(state.cursor, 0, state.rows.length - 1);
  const lowest = Math.max(0, state.rows.length - height);
  const top = clamp(clamp(state.top, cursor - height + 1, cursor), 0, lowest);
  return { ...state, cursor, top };
}

export function tableRows(state: State): number {
  return Math.max(1, frameParts(state).table - 1);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
