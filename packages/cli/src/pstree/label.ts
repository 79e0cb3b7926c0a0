import type { ProcessRecord } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';

export interface LabelOptions {
  arguments?: boolean;
  showPids?: boolean;
  showPgids?: boolean;
  uidChanges?: boolean;
  threadNames?: boolean;
}

/** What a process and a thread are called in a tree: `bash(1,ada)`, with arguments `bash,1,ada -c …`. */
export class Label {
  readonly #options: LabelOptions;

  constructor(options: LabelOptions) {
    this.#options = options;
  }

  process(record: ProcessRecord, parent: ProcessRecord | null): string {
    const { name, cmdline = null, uid, user } = record;
    const changed = this.#options.uidChanges && parent !== null && parent.uid !== uid;
    const called = this.#with(name ?? '?', [...this.#numbers(record, record.pid), ...(changed ? [user ?? '?'] : [])]);
    if (!this.#options.arguments) return sanitize(called);
    // Without a command line: ended, or a thread of the kernel.
    if (cmdline === null || cmdline.length === 0) return sanitize(`(${called})`);
    return sanitize([called, ...cmdline.slice(1).filter((word) => word !== '')].join(' '));
  }

  /** Of a thread that is only counted nothing is known. */
  thread(of: ProcessRecord, thread: ProcessRecord | null): string {
    const name = this.#options.threadNames ? thread?.comm : of.name;
    return sanitize(this.#with(`{${name ?? '?'}}`, this.#numbers(of, thread?.tid)));
  }

  #numbers({ pgid }: ProcessRecord, id: number | null | undefined): (number | string)[] {
    const { showPids, showPgids } = this.#options;
    return [...(showPids ? [id ?? '?'] : []), ...(showPgids ? [pgid ?? '?'] : [])];
  }

  #with(name: string, details: readonly (number | string)[]): string {
    if (details.length === 0) return name;
    return this.#options.arguments ? [name, ...details].join(',') : `${name}(${details.join(',')})`;
  }
}
