import { complaint, EXIT } from '../exit.js';
import type { Io } from '../io.js';
import { toJson } from '../render/json.js';
import { sanitize } from '../render/sanitize.js';
import { isFailure, sentence } from './outcome.js';
import type { Outcome } from './outcome.js';

/** Tells what came of it all, to people and to programs, and makes the exit code of it. */
export class Report {
  readonly #io: Io;
  readonly #format: { json?: boolean; ndjson?: boolean };
  readonly #outcomes: Outcome[];
  #told = false;
  #failed = false;

  constructor(io: Io, format: { json?: boolean; ndjson?: boolean }, outcomes: readonly Outcome[]) {
    this.#io = io;
    this.#format = format;
    this.#outcomes = [...outcomes];
  }

  complain(messages: readonly string[]): void {
    this.note(messages);
    this.#failed ||= messages.length > 0;
  }

  note(messages: readonly string[]): void {
    // A name may hold a newline: a message is one line all the same.
    for (const message of messages) this.#io.warn(complaint('kill', sanitize(message)));
    this.#told ||= messages.length > 0;
  }

  /** Prints what went well only if it is to be shown, and returns the exit code. */
  end(outcomes: readonly Outcome[], shown: boolean): number {
    this.#outcomes.push(...outcomes);
    if (this.#outcomes.length === 0 && !this.#told) this.note(['nothing matched']);
    const { json, ndjson } = this.#format;
    const lines = this.#outcomes.map(toJson);
    if (json) this.#io.write(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
    else if (ndjson) this.#io.write(lines.map((line) => `${line}\n`).join(''));
    for (const outcome of this.#outcomes) {
      if (isFailure(outcome) || (outcome.result === 'zombie' && !shown)) this.note([sentence(outcome)]);
      else if (shown && !json && !ndjson) this.#io.write(`${sanitize(sentence(outcome))}\n`);
    }
    return this.#exitCode();
  }

  #exitCode(): number {
    if (this.#outcomes.some(({ result }) => result === 'alive')) return EXIT.timeout;
    return this.#failed || this.#outcomes.length === 0 || this.#outcomes.some(isFailure) ? EXIT.failed : EXIT.done;
  }
}
