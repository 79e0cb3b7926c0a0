import type { AnyField, Table, Value } from './field.js';
import { fieldNamed } from './select.js';

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
 * K, M, G, T (1024) and s, m, h, d (seconds). Quotes are needed only around words with spaces or signs. What is
 * unknown matches nothing but `== null`. Throws BadExpression and UnknownName.
 */
export function parseWhere<R, N extends string>(table: Table<R, N>, expression: string): Condition<R, N> {
  const parser = new Parser(table, expression);
  const test = parser.either();
  parser.end();
  return { fields: [...parser.fields], test };
}

type Test<R> = (record: R) => boolean;

const token = /\s*(?:("(?:[^"\\]|\\.)*"|'[^']*')|(==|!=|<=|>=|!~|[<>=~()])|([^\s"'()<>=!~]+))/y;

class Parser<R, N extends string> {
  readonly fields = new Set<AnyField<R, N>>();
  readonly #table: Table<R, N>;
  readonly #expression: string;
  readonly #words: string[];
  #at = 0;

  constructor(table: Table<R, N>, expression: string) {
    this.#table = table;
    this.#expression = expression;
    this.#words = split(expression);
  }

  either(): Test<R> {
    const left = this.#both();
    if (!this.#take('or', '||')) return left;
    const right = this.either();
    return (record) => left(record) || right(record);
  }

  end(): void {
    if (this.#at < this.#words.length) this.#fail('and, or');
  }

  #both(): Test<R> {
    const left = this.#one();
    if (!this.#take('and', '&&')) return left;
    const right = this.#both();
    return (record) => left(record) && right(record);
  }

  #one(): Test<R> {
    if (this.#take('not', '!')) {
      const test = this.#one();
      return (record) => !test(record);
    }
    if (!this.#take('(')) return this.#comparison();
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
    const test = operator.endsWith('~') ? this.#pattern(word) : this.#value(field, operator, word);
    this.#at++;
    const negative = operator === '!~';
    return (record) => {
      const value = field.get(record) ?? null;
      return negative ? value !== null && !test(value) : test(value);
    };
  }

  #pattern(word: string): (value: Value | null) => boolean {
    try {
      const pattern = new RegExp(unquote(word), 'u');
      return (value) => value !== null && pattern.test(textOf(value));
    } catch {
      return this.#fail('a regular expression');
    }
  }

  #value(field: AnyField<R, N>, operator: string, word: string): (value: Value | null) => boolean {
    if (word === 'null') {
      if (operator === '!=') return (value) => value !== null;
      return operator.startsWith('=') ? (value) => value === null : this.#fail('== or != before null');
    }
    const wanted = unquote(word);
    const number = word === wanted ? quantityOf(word) : null;
    if (
      number === null &&
      ['bytes', 'percent', 'count', 'seconds', 'identifier', 'level', 'ratio', 'time'].includes(field.unit.name)
    ) {
      this.#fail('a number');
    }
    const order = (value: Value): number =>
      typeof value === 'number'
        ? value - (number ?? Number.NaN)
        : textOf(value) < wanted
          ? -1
          : textOf(value) > wanted
            ? 1
            : 0;
    return (value) => value !== null && holds(operator, order(value));
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

const factors: Record<string, number> = {
  '': 1,
  '%': 1,
  K: 1024,
  M: 1024 ** 2,
  G: 1024 ** 3,
  T: 1024 ** 4,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
};

function quantityOf(word: string): number | null {
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+))([KMGT]?)(?:i?B)?$|^([+-]?(?:\d+\.?\d*|\.\d+))([smhd%])$/.exec(word);
  return found === null ? null : Number(found[1] ?? found[3]) * factors[found[2] ?? found[4] ?? '']!;
}

function textOf(value: Value): string {
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case '=':
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}
