import { tables } from './settings.js';
import type { Value } from './settings.js';
import { linesOf, statementsOf } from './statements.js';
import type { Statement } from './statements.js';
import type { Toml } from './toml.js';

/** A value that a setting is to have from now on. */
export interface Change {
  /** '' above all tables. */
  readonly table: string;
  readonly name: string;
  readonly value: Value;
}

/** The file with these changes, and all else as its author left it: order, comments, what we do not understand. */
export function edited(text: string, changes: readonly Change[], { parse, stringify }: Toml): string {
  const lineOf = (name: string, value: unknown, prefix = ''): string =>
    prefix + stringify({ [name]: value as Value }).trim();
  return changes.reduce((now, change) => {
    const { statements } = statementsOf(now, parse, tables);
    return withChange(linesOf(now), statements, change, lineOf).join('\n');
  }, text);
}

function withChange(
  lines: readonly string[],
  statements: readonly Statement[],
  { table, name, value }: Change,
  lineOf: (name: string, value: unknown, prefix?: string) => string,
): string[] {
  const prefixIn = ({ below }: Statement): string => (below === table ? '' : `${table}.`);
  const own = statements.find((each) => each.table === table && each.entries.some(([entry]) => entry === name));
  if (own !== undefined) {
    // `top = { tree = true, delay = 2 }` becomes a line for each of them.
    const anew = own.entries.map(([entry, old]) => lineOf(entry, entry === name ? value : old, prefixIn(own)));
    anew[0] += commentOf(lines.slice(own.from, own.to));
    return lines.toSpliced(own.from, own.to - own.from, ...anew);
  }
  const last = statements.findLast((each) => each.table === table);
  if (last !== undefined) return lines.toSpliced(last.to, 0, lineOf(name, value, prefixIn(last)));
  if (table === '') return lines.toSpliced(firstTable(lines), 0, lineOf(name, value), '');
  const whole = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return [...whole, ...(whole.length === 0 ? [] : ['']), `[${table}]`, lineOf(name, value), ''];
}

/** What stands behind a value in its line. */
function commentOf(statement: readonly string[]): string {
  const value = /=\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|[^\s#]+)(\s*#.*)$/;
  return value.exec(statement.join(' '))?.[1] ?? '';
}

function firstTable(lines: readonly string[]): number {
  const at = lines.findIndex((line) => /^\s*\[/.test(line));
  return at < 0 ? Math.max(0, lines.length - 1) : at;
}
