import { processTable } from '@sysu/core';
import { fieldColumn } from '../../print-table.js';
import { keyword } from '../../ps/columns.js';
import type { ProcessColumn } from '../../ps/columns.js';

/** A column of the process table; else one of ps, in its form. Throws UnknownName. */
export function columnNamed(name: string): ProcessColumn {
  const field = processTable.fields.find((each) => each.name === name);
  return field === undefined ? keyword(name) : fieldColumn(field);
}

/** What is shown when nobody chose otherwise: the columns of top and htop. */
export const standardColumns: readonly ProcessColumn[] =
  'pid user priority nice vms rss shared state cpu mem cpuTime command'.split(' ').map(columnNamed);
