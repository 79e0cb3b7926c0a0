import type { AnyField, Value } from './field.js';
import type { Figure, ProcessRecord } from './model/process.js';
import type { ProcessSampler, SampleOptions } from './sampler.js';
import { figuresOf } from './select.js';

/** Columns of the process table; what is unknown or refused is null. */
export type ProcessRow<C extends string> = { [K in C]: Value | null };

/** A row for each record. All are copies of one, so that they have one shape, which V8 makes fast. */
function rowsOf<C extends string>(
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

/**
 * A sample as rows. The records they are made of are let go batch by batch: of ten columns, they are the larger part.
 */
export async function sampleRows<C extends string>(
  sampler: ProcessSampler,
  fields: readonly AnyField<ProcessRecord, Figure>[],
  options: SampleOptions,
): Promise<{ rows: ProcessRow<C>[]; lost: number; lostCode: string | null }> {
  const sample = { rows: [] as ProcessRow<C>[], lost: 0, lostCode: null as string | null };
  for await (const { records, lost, lostCode } of sampler.batches(figuresOf(fields), options)) {
    sample.rows.push(...rowsOf<C>(fields, records));
    sample.lost += lost;
    sample.lostCode ??= lostCode;
  }
  return sample;
}
