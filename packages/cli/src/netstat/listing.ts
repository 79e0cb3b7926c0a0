import type { Table } from '@sysu/core';
import { standardColumns } from '../print-table.js';
import type { Plan, Shown } from '../table-plan.js';
import type { Options } from './options.js';

/** A table as netstat lists it: what -c repeats stands below what was there. */
export function listing<R>(
  table: Table<R>,
  { continuous }: Options,
  own: Pick<Plan<R, string>, 'sample' | 'print' | 'sort'>,
): Shown<R, string> {
  return {
    name: 'netstat',
    table,
    plan: () => ({ columns: standardColumns(table), appends: continuous === true, ...own }),
  };
}
