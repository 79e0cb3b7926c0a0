import type { Figure, ProcessRecord, Table } from '@sysu/core';
import { fieldColumn } from '../../print-table.js';
import { keyword } from '../../ps/columns.js';
import type { ProcessColumn } from '../../ps/columns.js';

/** A column of a table; else one of ps, in its form. Throws UnknownName. */
export function columnNamed(name: string, table: Table<ProcessRecord, Figure>): ProcessColumn {
  const field = table.fields.find((each) => each.name === name);
  return field === undefined ? keyword(name) : fieldColumn(field);
}
