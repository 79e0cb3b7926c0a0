import type { Toml } from './toml.js';

type Found = ReturnType<Toml['parse']>;

/** Something that a file of settings says, and where. */
export interface Statement {
  /** The lines that it takes, counted from 0: from the first one to before the last one. */
  readonly from: number;
  readonly to: number;
  /** The table that it stands below: '' above all of them. */
  readonly below: string;
  /** And the one that it is about: `top.tree = true` can stand above all. */
  readonly table: string;
  readonly entries: readonly (readonly [name: string, value: unknown])[];
}

/** What is wrong in a line, counted from 1. */
export interface Mistake {
  readonly line: number;
  readonly text: string;
}

// Lines of a statement: some people give one to each word of a list.
const LONGEST = 200;

/**
 * A file taken apart into what can be read one by one, so that a mistake costs its own lines and no others. `tables` are
 * those that may stand in it; of another one there is a mistake, and nothing that stands in it.
 */
export function statementsOf(
  text: string,
  parse: Toml['parse'],
  tables: readonly string[],
): { statements: Statement[]; mistakes: Mistake[] } {
  const lines = linesOf(text);
  const statements: Statement[] = [];
  const mistakes: Mistake[] = [];
  // null below a table that is none of them.
  let table: string | null = '';
  for (let from = 0; from < lines.length;) {
    const line = lines[from]!;
    if (/^\s*(#.*)?$/.test(line)) {
      from++;
      continue;
    }
    const isHeader = /^\s*\[/.test(line);
    const { to, found, why } = statementAt(lines, from, parse);
    if (isHeader) table = found === null ? null : tableOf(found, tables);
    if (found === null) mistakes.push({ line: from + 1, text: `${shown(line)}: ${why}` });
    else if (table !== null)
      statements.push({ from, to, below: table, ...entriesOf(isHeader ? {} : found, table, tables) });
    else if (isHeader) mistakes.push({ line: from + 1, text: `${shown(line)} is none of ${tables.join(', ')}` });
    from = to;
  }
  return { statements, mistakes };
}

export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/);
}

/** The fewest lines from here on that can be read together; null, if none can before the next statement begins. */
function statementAt(
  lines: readonly string[],
  from: number,
  parse: Toml['parse'],
): { to: number; found: Found | null; why: string } {
  const end = endAt(lines, from);
  let why = '';
  for (let to = from + 1; to <= end; to++) {
    // A list or a text ends with its bracket or quotes.
    if (to > from + 1 && !/[\]}"']\s*(#.*)?$/.test(lines[to - 1]!)) continue;
    try {
      return { to, found: parse(lines.slice(from, to).join('\n')), why };
    } catch (error) {
      const [reason = ''] = (error as Error).message.split('\n');
      why ||= reason.replace(/^Invalid TOML document: /, '');
    }
  }
  return { to: end, found: null, why };
}

/** Before which line a statement ends at the latest: one that is not left open is a line. */
function endAt(lines: readonly string[], from: number): number {
  let end = from + 1;
  if (!/[[{,]\s*(#.*)?$|"""|'''/.test(lines[from]!)) return end;
  const most = Math.min(lines.length, from + LONGEST);
  while (end < most && !/^\s*(\[\w|[\w"'.-]+\s*=)/.test(lines[end]!)) end++;
  return end;
}

/** The name in `[name]`; null for none of those that may be. */
function tableOf(found: Found, tables: readonly string[]): string | null {
  const [[name, value] = ['', null]] = Object.entries(found);
  return tables.includes(name) && JSON.stringify(value) === '{}' ? name : null;
}

/** `top.tree = true` and `top = { tree = true }` are what `tree = true` is below [top]. */
function entriesOf(found: Found, table: string, tables: readonly string[]): Pick<Statement, 'table' | 'entries'> {
  const [[name, value] = ['', null]] = Object.entries(found);
  if (table === '' && tables.includes(name) && typeof value === 'object' && value !== null)
    return { table: name, entries: Object.entries(value) };
  return { table, entries: Object.entries(found) };
}

/** As it is told of. */
export function shown(line: string): string {
  const text = line.trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
