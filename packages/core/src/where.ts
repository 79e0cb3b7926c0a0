import type { AnyField, Table, Value } from './field.js';
import { fieldNamed } from './select.js';
import { holds, kindOf, textOf } from './where-values.js';

/** A condition on the rows of a table, and the fields it looks at. */
export interface Condition<R, N extends string = string> {
  fields: AnyField<R, N>[];
  test(record: R): boolean;
}

/** The expression is not understood; `word` is where. */
export class BadExpression extends SyntaxError {
  override name = 'BadExpression';
  readonly word: string;

  constructor(expression: string, word: string, expected: string) {
    super(
      `${JSON.stringify(expression)}: expected ${expected}, found ${word === '' ? 'its end' : JSON.stringify(word)}`,
    );
    this.word = word;
  }
}

/**
 * `cpu > 5 and user == "root"`, `name ~ "^node" or rss > 500M`, `not (state == Z)`.
 *
 * Compares a column with `== != < <= > >=`, or with `~` and `!~` against a regular expression. Numbers take
 * K, M, G, T (1024) and s, m, h, d (seconds). Quotes are needed only around words with spaces or signs. A comparison
 * with what is unknown is neither true nor false, and so is its opposite, as in SQL: only `== null` finds it. Throws
 * BadExpression and UnknownName.
 *
 * @throws BadExpression, UnknownName for a column
 * @example parseWhere(processTable, 'rss > 1M').test({ pid: 1, rss: 2 ** 21 }) // true
 */
export function parseWhere<R, N extends string>(table: Table<R, N>, expression: string): Condition<R, N> {
  const parser = new Parser(table, expression);
  const test = parser.either();
  parser.end();
  return { fields: [...parser.fields], test: (record) => test(record) === true };
}

/** null is neither true nor false. */
type Test<R> = (record: R) => boolean | null;

// Deeper than any person writes, and far from what the stack holds.
const DEEPEST = 100;

const token = /\s*(?:("(?:[^"\\]|\\.)*"|'[^']*')|(==|!=|<=|>=|!~|[<>=~()])|([^\s"'()<>=!~]+))/y;

class Parser<R, N extends string> {
  readonly fields = new Set<AnyField<R, N>>();
  readonly #table: Table<R, N>;
  readonly #expression: string;
  readonly #words: string[];
  #at = 0;
  #depth = 0;

  constructor(table: Table<R, N>, expression: string) {
    this.#table = table;
    this.#expression = expression;
    this.#words = split(expression);
  }

  either(): Test<R> {
    const tests = this.#list(() => this.#both(), 'or', '||');
    return (record) => firstOf(tests, record, true);
  }

  end(): void {
    if (this.#at < this.#words.length) this.#fail('and, or');
  }

  #both(): Test<R> {
    const tests = this.#list(() => this.#one(), 'and', '&&');
    return (record) => firstOf(tests, record, false);
  }

  #list(parse: () => Test<R>, ...words: string[]): Test<R>[] {
    const tests = [parse()];
    while (this.#take(...words)) tests.push(parse());
    return tests;
  }

  #one(): Test<R> {
    if (++this.#depth > DEEPEST) this.#fail('fewer brackets');
    const test = this.#take('not', '!')
      ? opposite(this.#one())
      : this.#take('(')
        ? this.#bracket()
        : this.#comparison();
    this.#depth--;
    return test;
  }

  #bracket(): Test<R> {
    const test = this.either();
    if (!this.#take(')')) this.#fail(')');
    return test;
  }

  #comparison(): Test<R> {
    const name = this.#words[this.#at];
    if (name === undefined || /^["'(<>=!~)]/.test(name)) this.#fail('a column');
    const field = fieldNamed(this.#table, name);
    this.fields.add(field);
    this.#at++;
    const operator = this.#words[this.#at] ?? '';
    if (!/^(==?|!=|<=?|>=?|!?~)$/.test(operator)) this.#fail('== != < <= > >= ~ !~');
    this.#at++;
    const word = this.#words[this.#at];
    if (word === undefined || /^[(<>=!~)]/.test(word)) this.#fail('a value');
    const test = operator.endsWith('~') ? this.#pattern(operator, word) : this.#value(field, operator, word);
    this.#at++;
    return (record) => test(field.get(record) ?? null);
  }

  #pattern(operator: string, word: string): (value: Value | null) => boolean | null {
    try {
      const pattern = new RegExp(unquote(word), 'u');
      return (value) => (value === null ? null : pattern.test(textOf(value)) === (operator === '~'));
    } catch {
      return this.#fail('a regular expression');
    }
  }

  #value(field: AnyField<R, N>, operator: string, word: string): (value: Value | null) => boolean | null {
    if (word === 'null') {
      if (operator === '!=') return (value) => value !== null;
      return operator.startsWith('=') ? (value) => value === null : this.#fail('== or != before null');
    }
    const { expected, read, own } = kindOf(field.unit);
    const wanted = read(unquote(word));
    if (wanted === null) this.#fail(expected);
    return (value) => (value === null ? null : holds(operator, own(value), wanted));
  }

  #take(...words: string[]): boolean {
    if (!words.includes(this.#words[this.#at]!)) return false;
    this.#at++;
    return true;
  }

  #fail(expected: string): never {
    throw new BadExpression(this.#expression, this.#words[this.#at] ?? '', expected);
  }
}

function split(expression: string): string[] {
  const words: string[] = [];
  const text = expression.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const found = token.exec(text);
    if (found === null) {
      // `!` before a word or a bracket is `not`; a lone quote is left to the parser to complain about.
      const rest = text.slice(from).trimStart();
      if (!rest.startsWith('!')) throw new BadExpression(expression, rest, 'a word or a closing quote');
      words.push('!');
      token.lastIndex = text.indexOf('!', from) + 1;
      continue;
    }
    words.push(found[1] ?? found[2] ?? found[3]!);
  }
  return words;
}

function unquote(word: string): string {
  if (word.startsWith("'")) return word.slice(1, -1);
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\(["\\])/g, '$1') : word;
}

function opposite<R>(test: Test<R>): Test<R> {
  return (record) => {
    const result = test(record);
    return result === null ? null : !result;
  };
}

/** `decisive` if one of the tests gives it, else null if one is undecided, else the opposite. */
function firstOf<R>(tests: readonly Test<R>[], record: R, decisive: boolean): boolean | null {
  let undecided = false;
  for (const test of tests) {
    const result = test(record);
    if (result === decisive) return decisive;
    undecided ||= result === null;
  }
  return undecided ? null : !decisive;
}
