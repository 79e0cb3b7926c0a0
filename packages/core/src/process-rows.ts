import type { AnyField, Value } from './field.js';
import type { Figure, ProcessRecord } from './model/process.js';

/** Columns of the process table; what is unknown or refused is null. */
export type ProcessRow<C extends string> = { [K in C]: Value | null };

/** A row for each record. All are copies of one, so that they have one shape, which V8 makes fast. */
export function rowsOf<C extends string>(
  fields: readonly AnyField<ProcessRecord, Figure>[],
  records: readonly ProcessRecord[],
): ProcessRow<C>[] {
  const blank = Object.fromEntries(fields.map(({ name }): [string, Value | null] => [name, null]));
  return records.map((record) => {
    const row = { ...blank };
    for (const field of fields) row[field.name] = field.get(record) ?? null;
    return row as ProcessRow<C>;
  });
}
