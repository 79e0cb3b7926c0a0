import { fieldsNamed, formatField } from '@sysu/core';
import type { AnyField, Table } from '@sysu/core';
import type { Appearance } from './appearance.js';
import { layOut } from './render/columns.js';
import type { Tone } from './render/columns.js';
import { layOutMany } from './render/many-rows.js';
import type { Part } from './render/many-rows.js';

/** A field as a column of a table for people: by its unit, or in the form of an older tool. */
export interface Column<R, N extends string = string> {
  field: AnyField<R, N>;
  title: string;
  align: 'left' | 'right';
  /** null where the value is unknown. */
  text(record: R, now: number): string | null;
  tone?(record: R): Tone | undefined;
  /** Of at least so many cells. */
  least?: number;
  /** To how many cells it may be narrowed where lines would be longer than the terminal. */
  narrowest?: number;
  /** Left out where lines would be longer even so. */
  dispensable?: boolean;
  /** What its text is made of, where records may have that in common. The same function for columns of the same. */
  source?(this: void, record: R): unknown;
}

/** The rows that are shown, in their order. */
export interface Result<R> {
  records: readonly R[];
  /** When the sample was begun, in seconds since the epoch. */
  time: number;
  /** Whether a line of titles is wanted. */
  header: boolean;
}

/** As its unit shows it. */
export function fieldColumn<R, N extends string>(
  field: AnyField<R, N>,
  changes: Partial<Column<R, N>> = {},
): Column<R, N> {
  return {
    field,
    title: field.title,
    align: field.unit.align,
    text: (record, now) => formatField(field, record, now),
    ...changes,
  };
}

/** Those that a table shows when none are chosen. */
export function standardColumns<R, N extends string>(table: Table<R, N>): Column<R, N>[] {
  return fieldsNamed(table, table.standard).map((field) => fieldColumn(field));
}

/** What stands for an unknown value: in a table for people, never 0. */
const UNKNOWN = '-';

// So many rows go to a pipe alone.
const MANY = 10_000;

export function printTable<R, N extends string>(
  columns: readonly Column<R, N>[],
  { records, time, header }: Result<R>,
  { width, paint, mark }: Appearance,
): string {
  const layout = {
    titles: columns.map(({ title }) => title),
    aligns: columns.map(({ align }) => align),
    header,
    least: columns.map(({ least }) => least ?? 0),
    mark,
    paint,
  };
  const hasTones = columns.some(({ tone }) => tone !== undefined);
  if (records.length > MANY && width === null && !hasTones) {
    const cellOf = (row: number, column: number): string => columns[column]!.text(records[row]!, time) ?? UNKNOWN;
    return layOutMany(records.length, cellOf, partsOf(columns, records), layout);
  }
  const rows = records.map((record) => columns.map((column) => column.text(record, time) ?? UNKNOWN));
  const lines = layOut(rows, {
    ...layout,
    width,
    narrowest: columns.map(({ narrowest }) => narrowest),
    dispensable: columns.findIndex(({ dispensable }) => dispensable),
    ...(hasTones && { toneOf: (row, column) => columns[column]!.tone?.(records[row]!) }),
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Columns next to each other that have the same source. */
function partsOf<R, N extends string>(columns: readonly Column<R, N>[], records: readonly R[]): Part[] {
  const parts: Part[] = [];
  for (const [i, { source }] of columns.entries()) {
    if (i > 0 && columns[i - 1]!.source === source) parts.at(-1)!.columns++;
    else parts.push({ columns: 1, sourceOf: source === undefined ? null : (row) => source(records[row]!) });
  }
  return parts;
}
