import type { ProcessColumn } from '../../ps/columns.js';
import { processTable } from '@sysu/core';
import { columnNamed } from '../state/column-named.js';
import { isStandard } from '../state/io.js';
import type { State } from '../state/state.js';
import { widthOfColumn } from './cell-widths.js';

// Cells of the command line that are to be seen.
const COMMAND = 20;

/** The columns that are shown: all that were chosen; of the standard ones, those that leave room for the command line. */
export function fittingColumns(state: State, width: number): readonly ProcessColumn[] {
  let columns = state.threads ? state.columns.map(ofThread) : state.columns;
  if (!isStandard(state)) return columns;
  for (const name of state.kind.dispensable) {
    if (widthOf(columns, state) + COMMAND <= width) break;
    columns = columns.filter(({ field }) => field.name !== name);
  }
  return columns;
}

/** Where rows are threads, they go by their own numbers. */
function ofThread(column: ProcessColumn): ProcessColumn {
  return column.field.name === 'pid' ? tid : column;
}

const tid = columnNamed('tid', processTable);

/** Of all but the last one, with the gaps behind them. */
function widthOf(columns: readonly ProcessColumn[], state: State): number {
  return columns.slice(0, -1).reduce((cells, column) => cells + widthOfColumn(column, state) + 1, 0);
}
