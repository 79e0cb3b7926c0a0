import { complaint, EXIT } from '../exit.js';
import type { Io } from '../io.js';
import { sentence } from '../kill/outcome.js';
import type { Outcome } from '../kill/outcome.js';
import { jsonList, toJson } from '../render/json.js';
import { sanitize } from '../render/sanitize.js';

export interface Form {
  json?: boolean;
  ndjson?: boolean;
  /** One that has ended is all that was waited for. */
  any?: boolean;
}

/** What became of each, in the order in which it became known; told at once, but for the array of --json. */
export class Ledger {
  readonly #io: Io;
  readonly #form: Form;
  readonly #outcomes: Outcome[] = [];

  constructor(io: Io, form: Form) {
    this.#io = io;
    this.#form = form;
  }

  enter(outcome: Outcome): void {
    this.#outcomes.push(outcome);
    const { json, ndjson } = this.#form;
    if (ndjson) this.#io.write(`${toJson(outcome)}\n`);
    if (outcome.result === 'missing' || (outcome.result === 'alive' && !this.#isEnough())) {
      this.#io.warn(complaint('wait', sentence(outcome)));
    } else if (outcome.result === 'ended' && !json && !ndjson) {
      this.#io.write(`${sanitize(sentence(outcome))}\n`);
    }
  }

  /** The exit code. */
  close(): number {
    if (this.#form.json) this.#io.write(jsonList(this.#outcomes.map(toJson)));
    if (this.#has('alive') && !this.#isEnough()) return EXIT.timeout;
    return this.#has('missing') ? EXIT.failed : EXIT.done;
  }

  #isEnough(): boolean {
    return this.#form.any === true && this.#has('ended');
  }

  #has(result: Outcome['result']): boolean {
    return this.#outcomes.some((outcome) => outcome.result === result);
  }
}
