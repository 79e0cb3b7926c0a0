import type { State } from '../state/state.js';
import { header } from './header.js';

/** How many lines each part of the screen has. */
export interface Parts {
  header: number;
  /** Its line of titles among them. */
  table: number;
  bar: number;
}

export function frameParts(state: State): Parts {
  const { rows } = state.size;
  const bar = rows > 2 ? 1 : 0;
  const top = header(state).length;
  return { header: top, table: Math.max(0, rows - bar - top), bar };
}
