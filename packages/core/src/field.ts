import type { Figure } from './model/process.js';
import type { Told } from './model/told.js';
import type { Unit } from './units.js';

/** What a column can hold; unknown is null. */
export type Value = string | number | boolean | readonly string[];

/**
 * One column, defined once: tables, `--json`, `--columns`, `--sort`, `--where`, the screen, completion
 * and the documentation all read this object.
 *
 * `R` is the record a row is made from, `N` the names of the figures it can hold.
 */
export interface Field<R, N extends string = string, V extends Value = Value> {
  /** The one name of the column: in every format, in `--columns`, `--sort` and `--where`. */
  readonly name: string;
  /** The heading of its table column. */
  readonly title: string;
  /** One sentence: what it is, and where it comes from when that is not obvious. */
  readonly doc: string;
  readonly unit: Unit<V>;
  /** The figures `get` reads; nothing else is fetched. */
  readonly needs: readonly N[];
  /** Without which there is no value, where not every system tells that. */
  readonly told?: Figure | Told;
  /** The attribute of psutil's model that this shows, where there is one: 'memoryInfo.rss'. */
  readonly attribute?: string;
  /** Left out unless asked for by name: it costs much more than the others, or may hold secrets. */
  readonly onRequest?: 'costly' | 'secret';
  get(record: R): V | null | undefined;
}

/** A field among others: what is done with its values goes through its own unit. */
export type AnyField<R, N extends string = string> = Field<R, N>;

/** Columns that belong together. */
export interface Table<R, N extends string = string> {
  readonly name: string;
  readonly fields: readonly AnyField<R, N>[];
  /** What a table for people shows when nothing is chosen. */
  readonly standard: readonly string[];
  /** Rows that compare equal stay in the order of this field; null: in the order they came. */
  readonly key: string | null;
}

/**
 * The text of a field of one record for people, or null when the value is unknown or refused.
 *
 * @example formatField(fieldNamed(processTable, 'rss'), { pid: 1, rss: 1536 }, 0) // '1.5K'
 */
export function formatField<R>(field: AnyField<R>, record: R, now: number): string | null {
  const value = field.get(record);
  return value === null || value === undefined ? null : field.unit.format(value, now);
}
