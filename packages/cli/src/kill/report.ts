import { complaint, EXIT } from '../exit.js';
import type { Io } from '../io.js';
import { jsonList, toJson } from '../render/json.js';
import { sanitize } from '../render/sanitize.js';
import { isFailure, isSuccess, sentence } from './outcome.js';
import type { Outcome } from './outcome.js';

export interface Manner {
  /** Who speaks. */
  command: string;
  json?: boolean;
  ndjson?: boolean;
  /** As pkill: without a match it is silent, and one that was reached makes it succeed. */
  lenient?: boolean;
  /** What is said of one that went well. */
  phrase?(outcome: Outcome): string;
}

/** Tells what came of it all, to people and to programs, and makes the exit code of it. */
export class Report {
  readonly #io: Io;
  readonly #manner: Manner;
  readonly #outcomes: Outcome[];
  #told = false;
  #failed = false;

  constructor(io: Io, manner: Manner, outcomes: readonly Outcome[]) {
    this.#io = io;
    this.#manner = manner;
    this.#outcomes = [...outcomes];
  }

  complain(messages: readonly string[]): void {
    this.note(messages);
    this.#failed ||= messages.length > 0;
  }

  note(messages: readonly string[]): void {
    // A name may hold a newline: a message is one line all the same.
    for (const message of messages) this.#io.warn(complaint(this.#manner.command, sanitize(message)));
    this.#told ||= messages.length > 0;
  }

  /** Prints what went well only if it is to be shown, and returns the exit code. */
  end(outcomes: readonly Outcome[], shown: boolean): number {
    this.#outcomes.push(...outcomes);
    const { json, ndjson, lenient = false, phrase = sentence } = this.#manner;
    if (this.#outcomes.length === 0 && !this.#told && !lenient) this.note(['nothing matched']);
    const lines = this.#outcomes.map(toJson);
    if (json) this.#io.write(jsonList(lines));
    else if (ndjson) this.#io.write(lines.map((line) => `${line}\n`).join(''));
    for (const outcome of this.#outcomes) {
      if (isFailure(outcome) || (outcome.result === 'zombie' && !shown)) this.note([sentence(outcome)]);
      else if (shown && !json && !ndjson) this.#io.write(`${sanitize(phrase(outcome))}\n`);
    }
    return this.#exitCode();
  }

  #exitCode(): number {
    if (this.#outcomes.some(({ result }) => result === 'alive')) return EXIT.timeout;
    if (this.#manner.lenient) return this.#outcomes.some(isSuccess) ? EXIT.done : EXIT.failed;
    return this.#failed || this.#outcomes.length === 0 || this.#outcomes.some(isFailure) ? EXIT.failed : EXIT.done;
  }
}
