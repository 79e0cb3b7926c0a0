import { BadExpression, fieldsNamed, parseWhere, processTable, UnknownName } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import type { Kind } from './kinds.js';
import { idOf } from './state.js';
import type { Filter } from './state.js';

type Condition = Filter['condition'];

const searched = fieldsNamed(processTable, ['command', 'name', 'user']);

/**
 * What a filter means: `/regex/` against the line of a process, an expression as after --where (`cpu > 5 and user ==
 * root`), else words that must all be in the line. null when it means nothing; a text says what was expected.
 */
export function parseFilter(text: string, table: Kind['table']): Filter | string | null {
  const typed = text.trim();
  if (typed === '') return null;
  try {
    const condition = typed.startsWith('/')
      ? pattern(typed)
      : /[<>=!~]/.test(typed)
        ? parseWhere(table, typed)
        : words(typed);
    return { text, condition };
  } catch (error) {
    if (error instanceof BadExpression || error instanceof UnknownName || error instanceof SyntaxError)
      return error.message;
    throw error;
  }
}

/** Whether a process has this text in its line, or is the process of this number. */
export function mentions(record: ProcessRecord, text: string): boolean {
  return String(idOf(record)) === text || lineOf(record).includes(text.toLowerCase());
}

function pattern(text: string): Condition {
  const expression = new RegExp(text.slice(1).replace(/\/$/, ''), 'iu');
  return { fields: searched, test: (record) => expression.test(lineOf(record)) };
}

function words(text: string): Condition {
  const all = text.split(/\s+/);
  return { fields: searched, test: (record) => all.every((word) => mentions(record, word)) };
}

function lineOf(record: ProcessRecord): string {
  return searched
    .map((field) => field.get(record) ?? '')
    .join(' ')
    .toLowerCase();
}
