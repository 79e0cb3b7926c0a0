import type { ProcessRecord } from '@sysu/core';
import { arrangeTree, asciiBranches } from '../render/tree.js';
import type { Branches } from '../render/tree.js';
import { naming } from './columns.js';
import type { ProcessColumn } from './columns.js';

/** As ps -H draws it: two spaces for each that a process descends from. */
export const indents: Branches = { last: '  ', middle: '  ', through: '  ', space: '  ' };

/** Parents before their children, and in front of the first column that names the program the branches. */
export class Forest {
  readonly #prefixes = new Map<ProcessRecord, string>();
  readonly #parentOf: typeof parentOf;
  readonly #branches: Branches;

  /** @param parent below which process one is drawn */
  constructor(parent: typeof parentOf = parentOf, branches: Branches = asciiBranches) {
    this.#parentOf = parent;
    this.#branches = branches;
  }

  arrange(records: readonly ProcessRecord[]): ProcessRecord[] {
    this.#prefixes.clear();
    const tree = arrangeTree(records, idOf, this.#parentOf, this.#branches);
    for (const { record, prefix } of tree) this.#prefixes.set(record, prefix);
    return tree.map(({ record }) => record);
  }

  adorn(columns: readonly ProcessColumn[]): ProcessColumn[] {
    const named = columns.find(({ field }) => naming.has(field.name));
    return columns.map((column) => {
      if (column !== named) return column;
      return {
        ...column,
        text: (record, now) => `${this.#prefixes.get(record) ?? ''}${column.text(record, now) ?? '-'}`,
      };
    });
  }
}

/** As ps --forest draws it, what the first process has adopted stands for itself. */
function parentOf({ ppid }: ProcessRecord): number | null | undefined {
  return ppid === undefined || ppid === 1 ? null : ppid;
}

function idOf({ pid }: ProcessRecord): number {
  return pid;
}
