import type { AnyField, Value } from '@sysu/core';
import { sanitizeJson } from './sanitize.js';

/** Raw base units under the names of the columns, null for what is unknown. */
export function rowOf<R>(fields: readonly AnyField<R>[], record: R): Record<string, Value | null> {
  return Object.fromEntries(fields.map((field) => [field.name, field.get(record) ?? null]));
}

/** JSON of plain data. Unlimited is "unlimited". */
export function toJson(data: unknown): string {
  return sanitizeJson(
    JSON.stringify(data, (_, value: unknown) => (typeof value === 'number' ? plainNumber(value) : value)),
  );
}

/** Without the noise of floating point; null for what is none. */
export function plainNumber(value: number): number | string | null {
  if (Number.isInteger(value)) return value;
  if (value === Infinity) return 'unlimited';
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : null;
}

/** An array of what is JSON already, each on a line of its own. */
export function jsonList(items: readonly string[]): string {
  return items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`;
}

/** An array, a row a line, in pieces that need not all be held at once. */
export function* jsonArray<R>(fields: readonly AnyField<R>[], records: readonly R[]): Generator<string> {
  yield '[';
  for (const [i, record] of records.entries()) yield `${i === 0 ? '' : ','}\n${toJson(rowOf(fields, record))}`;
  yield records.length === 0 ? ']\n' : '\n]\n';
}
