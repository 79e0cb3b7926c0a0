import type { AnyField, Value } from '@sysu/core';
import { plainNumber } from './json.js';
import { sanitize } from './sanitize.js';

/** RFC 4180, raw base units, an empty cell for what is unknown, `unlimited` as in JSON. */
export function csvLine<R>(fields: readonly AnyField<R>[], record: R): string {
  return `${fields.map((field) => cell(field.get(record))).join(',')}\r\n`;
}

export function csvHeader(fields: readonly AnyField<never>[]): string {
  return `${fields.map(({ name }) => name).join(',')}\r\n`;
}

function cell(value: Value | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(plainNumber(value) ?? '');
  if (typeof value === 'boolean') return String(value);
  const text = sanitize(typeof value === 'string' ? value : value.join(' '));
  // A spreadsheet would take these for a formula.
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",]|^\s|\s$/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
