import { socketState } from '@sysu/core';
import type { System } from '@sysu/core';
import { UsageError } from '../exit.js';
import { eitherPort, hostCondition, operators, portCondition } from './conditions.js';
import type { SocketTest } from './conditions.js';
import { statesNamed } from './state-words.js';

/** What the words after the options ask for. */
export interface Filter {
  test: SocketTest;
  /** Sockets that wait for others are meant too: by their state, or by a port alone. */
  meansAll: boolean;
}

/**
 * The filters of ss(8): `state established`, `exclude time-wait`, then an expression of `sport`, `dport`, `src` and
 * `dst` with and, or, not and parentheses; and `:443` for either end. Throws UsageError.
 * @param system whose names of hosts and services are meant
 */
export function parseFilter(words: readonly string[], system: System): Filter {
  const tokens = words.flatMap((word) => word.match(/[()]|[<>=!]=?|&&?|\|\|?|[^\s()<>=!&|]+/g) ?? [word]);
  const parser = new FilterParser(tokens, system);
  const states = parser.states();
  const expression = parser.isAtEnd() ? (): boolean => true : parser.either();
  parser.end();
  return {
    test: (socket) => (states === null || states.has(socketState(socket))) && expression(socket),
    meansAll: states !== null || parser.hasBarePort,
  };
}

const DEEPEST = 100;

class FilterParser {
  readonly #tokens: readonly string[];
  readonly #system: System;
  #at = 0;
  #depth = 0;
  /** Whether there was a port that nothing is compared with. */
  hasBarePort = false;

  constructor(tokens: readonly string[], system: System) {
    this.#tokens = tokens;
    this.#system = system;
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Nothing may be left. */
  end(): void {
    if (!this.isAtEnd())
      throw new UsageError(`not understood in the filter: ${JSON.stringify(this.#tokens[this.#at])}`);
  }

  /** All of those named together, or all but those; null without any. */
  states(): ReadonlySet<string> | null {
    let states: Set<string> | null = null;
    for (let word = this.#take('state', 'exclude'); word !== null; word = this.#take('state', 'exclude')) {
      const named = statesNamed(this.#next('a state'));
      states ??= word === 'state' ? new Set() : statesNamed('all');
      for (const state of named)
        if (word === 'state') states.add(state);
        else states.delete(state);
    }
    return states;
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
      const test = this.#within(() => this.#one());
      return (socket) => !test(socket);
    }
    if (this.#take('(') !== null) {
      const test = this.#within(() => this.either());
      if (this.#take(')') === null) throw new UsageError('the filter lacks a closing parenthesis');
      return test;
    }
    const word = this.#next('a condition');
    if (word === 'sport') return portCondition('laddr', this.#operator(), this.#next('a port'), this.#system);
    if (word === 'dport') return portCondition('raddr', this.#operator(), this.#next('a port'), this.#system);
    if (word === 'src') return hostCondition('laddr', this.#operator(), this.#next('an address'), this.#system);
    if (word === 'dst') return hostCondition('raddr', this.#operator(), this.#next('an address'), this.#system);
    if (!word.startsWith(':'))
      throw new UsageError(
        `not understood in the filter: ${JSON.stringify(word)} (state, exclude, sport, dport, src, dst, :PORT)`,
      );
    this.hasBarePort = true;
    return eitherPort(word, this.#system);
  }

  /** What is nested without end would use up the stack. */
  #within(parse: () => SocketTest): SocketTest {
    if (++this.#depth > DEEPEST) throw new UsageError(`the filter is nested more than ${DEEPEST} deep`);
    const test = parse();
    this.#depth--;
    return test;
  }

  /** Left out, it is `=`. */
  #operator(): string {
    return this.#take(...operators) ?? '=';
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
