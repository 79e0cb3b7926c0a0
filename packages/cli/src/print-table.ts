import { fieldsNamed, formatField } from '@sysu/core';
import type { AnyField, Table } from '@sysu/core';
import type { Appearance } from './appearance.js';
import { layOut } from './render/columns.js';
import type { Layout, Tone } from './render/columns.js';
import { ManyRows } from './render/many-rows.js';
import type { Part, Source } from './render/many-rows.js';

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
  /** Left out where all of its texts are empty. */
  optional?: boolean;
  /** What its text is made of, where other records may have that in common; one and the same for columns of the same. */
  source?: Source<R>;
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
  all: readonly Column<R, N>[],
  { records, time, header }: Result<R>,
  appearance: Appearance,
): string {
  const { width } = appearance;
  const columns = all.filter(({ optional, text }) => !optional || records.some((record) => text(record, time) !== ''));
  const hasTones = columns.some(({ tone }) => tone !== undefined);
  if (records.length > MANY && width === null && !hasTones) {
    const rows = manyRows(columns, { time, header }, appearance);
    for (let from = 0; from < records.length; from += MANY) rows.add(records.slice(from, from + MANY));
    return [...rows.text()].join('');
  }
  const cells = records.map((record) => columns.map((column) => column.text(record, time) ?? UNKNOWN));
  const lines = layOut(cells, {
    ...layoutOf(columns, header, appearance),
    width,
    narrowest: columns.map(({ narrowest }) => narrowest),
    dispensable: columns.findIndex(({ dispensable }) => dispensable),
    ...(hasTones && { toneOf: (row, column) => columns[column]!.tone?.(records[row]!) }),
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** What printTable() gives where nothing is cut and no column has tones, of rows that are yet to come. */
export function manyRows<R, N extends string>(
  columns: readonly Column<R, N>[],
  { time, header }: Omit<Result<R>, 'records'>,
  appearance: Appearance,
): ManyRows<R> {
  const cellOf = (record: R, column: number): string => columns[column]!.text(record, time) ?? UNKNOWN;
  const optional = columns.map((column) => column.optional === true);
  return new ManyRows(cellOf, partsOf(columns), { ...layoutOf(columns, header, appearance), optional });
}

function layoutOf<R, N extends string>(
  columns: readonly Column<R, N>[],
  header: boolean,
  { paint, mark }: Appearance,
): Pick<Layout, 'titles' | 'aligns' | 'header' | 'least' | 'mark' | 'paint'> {
  return {
    titles: columns.map(({ title }) => title),
    aligns: columns.map(({ align }) => align),
    header,
    least: columns.map(({ least }) => least ?? 0),
    mark,
    paint,
  };
}

/** What no other record has in common. */
const each: Source<unknown> = { of: () => null };

/** Columns next to each other that have the same source. */
function partsOf<R, N extends string>(columns: readonly Column<R, N>[]): Part<R>[] {
  const parts: Part<R>[] = [];
  for (const [i, { source }] of columns.entries()) {
    if (i > 0 && columns[i - 1]!.source === source) parts.at(-1)!.columns++;
    else parts.push({ columns: 1, source: source ?? each });
  }
  return parts;
}
