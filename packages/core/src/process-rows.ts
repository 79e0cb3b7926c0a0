import type { AnyField, Value } from './field.js';
import type { Figure, ProcessRecord } from './model/process.js';

/** Columns of the process table; what is unknown or refused is null. */
export type ProcessRow<C extends string> = { [K in C]: Value | null };

export function rowOf<C extends string>(
  fields: readonly AnyField<ProcessRecord, Figure>[],
  record: ProcessRecord,
): ProcessRow<C> {
  const row: Record<string, Value | null> = {};
  for (const field of fields) row[field.name] = field.get(record) ?? null;
  return row as ProcessRow<C>;
}
