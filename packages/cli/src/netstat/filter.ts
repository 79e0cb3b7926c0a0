import type { ConnectionRecord } from '@sysu/core';
import { UsageError } from '../exit.js';
import { isWithin, parseRange } from './address-range.js';
import { statesNamed } from './state-words.js';

export type SocketTest = (socket: ConnectionRecord) => boolean;

/** What the words after the options ask for. */
export interface Filter {
  test: SocketTest;
  /** Sockets that wait for others are meant too: by their state, or by a port alone. */
  meansAll: boolean;
}

/**
 * The filters of ss(8): `state established`, `exclude time-wait`, then an expression of `sport`, `dport`, `src` and `dst`
 * with and, or, not and parentheses; and `:443` for either end. Throws UsageError.
 */
export function parseFilter(words: readonly string[]): Filter {
  const tokens = words.join(' ').match(/[()]|[<>=!]=?|&&?|\|\|?|[^\s()<>=!&|]+/g) ?? [];
  const parser = new FilterParser(tokens);
  const states = parser.states();
  const expression = parser.isAtEnd() ? (): boolean => true : parser.either();
  parser.end();
  return {
    test: (socket) => states.every((test) => test(socket)) && expression(socket),
    meansAll: states.length > 0 || parser.hasBarePort,
  };
}

const ends = { s: 'laddr', d: 'raddr' } as const;
const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};
const spellings: Readonly<Record<string, string>> = {
  '==': '=',
  eq: '=',
  ne: '!=',
  neq: '!=',
  ge: '>=',
  geq: '>=',
  le: '<=',
  leq: '<=',
  gt: '>',
  lt: '<',
};

class FilterParser {
  readonly #tokens: readonly string[];
  #at = 0;
  /** Whether there was a port that nothing is compared with. */
  hasBarePort = false;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Nothing may be left. */
  end(): void {
    if (!this.isAtEnd())
      throw new UsageError(`not understood in the filter: ${JSON.stringify(this.#tokens[this.#at])}`);
  }

  states(): SocketTest[] {
    const tests: SocketTest[] = [];
    for (let word = this.#take('state', 'exclude'); word !== null; word = this.#take('state', 'exclude')) {
      const states = statesNamed(this.#next('a state'));
      const wanted = word === 'state';
      tests.push((socket) => states.has(socket.status) === wanted);
    }
    return tests;
  }

  either(): SocketTest {
    let test = this.#both();
    while (this.#take('or', '||', '|') !== null) {
      const [left, right] = [test, this.#both()];
      test = (socket) => left(socket) || right(socket);
    }
    return test;
  }

  /** Two that follow each other must both hold, with or without a word between. */
  #both(): SocketTest {
    let test = this.#one();
    while (
      this.#take('and', '&&', '&') !== null ||
      !(this.isAtEnd() || [')', 'or', '||', '|'].includes(this.#peek()))
    ) {
      const [left, right] = [test, this.#one()];
      test = (socket) => left(socket) && right(socket);
    }
    return test;
  }

  #one(): SocketTest {
    if (this.#take('not', '!') !== null) {
      const test = this.#one();
      return (socket) => !test(socket);
    }
    if (this.#take('(') !== null) {
      const test = this.either();
      if (this.#take(')') === null) throw new UsageError('the filter lacks a closing parenthesis');
      return test;
    }
    const word = this.#next('a condition');
    if (word.startsWith(':')) {
      this.hasBarePort = true;
      return eitherPort(portOf(word));
    }
    if (word === 'sport' || word === 'dport') return this.#port(ends[word[0] as 's' | 'd']);
    if (word === 'src' || word === 'dst') return this.#host(word === 'src' ? 'laddr' : 'raddr');
    throw new UsageError(
      `not understood in the filter: ${JSON.stringify(word)} (state, exclude, sport, dport, src, dst, :PORT)`,
    );
  }

  #port(end: 'laddr' | 'raddr'): SocketTest {
    const compare = comparisons[this.#operator()]!;
    const port = portOf(this.#next('a port'));
    return (socket) => compare(portAt(socket, end), port);
  }

  /** `dst 10.0.0.0/8`, `src = [::1]:22`, `dst :443`. */
  #host(end: 'laddr' | 'raddr'): SocketTest {
    const operator = this.#operator();
    if (operator !== '=' && operator !== '!=') throw new UsageError(`addresses are equal or not, and not ${operator}`);
    const word = this.#next('an address');
    const [text, port] = hostAndPort(word);
    const range = text === '' || text === '*' ? null : parseRange(text);
    const wanted = port === undefined || port === '*' ? null : portOf(port);
    return (socket) => {
      const address = socket[end];
      const isThere = typeof address === 'object' && address !== null;
      const matches =
        isThere && (range === null || isWithin(address.ip, range)) && (wanted === null || address.port === wanted);
      return matches === (operator === '=');
    };
  }

  /** Left out, it is `=`. */
  #operator(): string {
    const word = this.#take(...Object.keys(comparisons), ...Object.keys(spellings));
    return word === null ? '=' : (spellings[word] ?? word);
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #take(...words: string[]): string | null {
    if (this.isAtEnd() || !words.includes(this.#peek())) return null;
    return this.#tokens[this.#at++]!;
  }

  #next(what: string): string {
    if (this.isAtEnd()) throw new UsageError(`the filter ends where ${what} should be`);
    return this.#tokens[this.#at++]!;
  }
}

/** 10.0.0.1:443, [::1]:443, ::1, *:443; without brackets an address of IPv6 has no port. */
function hostAndPort(word: string): [host: string, port: string | undefined] {
  const [, bracketed, after] = /^\[(.*)\](?::(.*))?$/.exec(word) ?? [];
  if (bracketed !== undefined) return [bracketed, after];
  const [host = '', port, more] = word.split(':');
  return more === undefined ? [host, port] : [word, undefined];
}

function portOf(word: string): number {
  const digits = word.replace(/^:/, '');
  if (!/^\d{1,5}$/.test(digits) || Number(digits) > 65_535) throw new UsageError(`not a port: ${JSON.stringify(word)}`);
  return Number(digits);
}

function portAt(socket: ConnectionRecord, end: 'laddr' | 'raddr'): number {
  const address = socket[end];
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function eitherPort(port: number): SocketTest {
  return (socket) => portAt(socket, 'laddr') === port || portAt(socket, 'raddr') === port;
}
