import type { AnyField } from '@sysu/core';
import type { View } from './options.js';
import { csvHeader, csvLine } from './render/csv.js';
import { jsonArray, rowOf, toJson } from './render/json.js';
import type { Result } from './print-table.js';

interface Form<R, N extends string> {
  view: View;
  fields: readonly AnyField<R, N>[];
  repetition: number;
  object: ((records: readonly R[], fields: readonly AnyField<R, N>[]) => Record<string, unknown>) | undefined;
}

/** A result in one of the formats for programs, in pieces that need not all be held at once. */
export function* pieces<R, N extends string>(form: Form<R, N>, result: Result<R>): Generator<string> {
  const { view, fields, repetition, object } = form;
  const { records, time } = result;
  const watching = view.watch !== null;
  if (view.format === 'csv') {
    const stamp = watching ? `${time},` : '';
    if (view.header && repetition === 1) yield `${watching ? 'time,' : ''}${csvHeader(fields)}`;
    for (const record of records) yield `${stamp}${csvLine(fields, record)}`;
  } else if (view.format === 'ndjson') {
    for (const record of records) yield `${toJson({ ...(watching && { time }), ...rowOf(fields, record) })}\n`;
  } else if (object !== undefined) {
    yield `${toJson({ ...(watching && { time }), ...object(records, fields) })}\n`;
  } else if (watching) {
    yield `${toJson({ time, rows: records.map((record) => rowOf(fields, record)) })}\n`;
  } else {
    yield* jsonArray(fields, records);
  }
}
