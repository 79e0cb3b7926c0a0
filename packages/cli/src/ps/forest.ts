import type { ProcessRecord } from '@sysu/core';
import { arrangeTree } from '../render/tree.js';
import type { ProcessColumn } from './columns.js';

const names = new Set(['command', 'comm', 'name', 'exe', 'args']);

/** Parents before their children, and in front of the first column that names the program the branches. */
export class Forest {
  readonly #prefixes = new Map<ProcessRecord, string>();
  readonly #parentOf: typeof parentOf;

  /** @param parent below which process one is drawn */
  constructor(parent: typeof parentOf = parentOf) {
    this.#parentOf = parent;
  }

  arrange(records: readonly ProcessRecord[]): ProcessRecord[] {
    this.#prefixes.clear();
    const tree = arrangeTree(records, idOf, this.#parentOf);
    for (const { record, prefix } of tree) this.#prefixes.set(record, prefix);
    return tree.map(({ record }) => record);
  }

  adorn(columns: readonly ProcessColumn[]): ProcessColumn[] {
    const named = columns.find(({ field }) => names.has(field.name));
    return columns.map((column) => {
      if (column !== named) return column;
      return {
        ...column,
        text: (record, now) => `${this.#prefixes.get(record) ?? ''}${column.text(record, now) ?? '-'}`,
      };
    });
  }
}

/** As ps draws it, what the first process has adopted stands for itself. */
function parentOf({ ppid }: ProcessRecord): number | null | undefined {
  return ppid === undefined || ppid === 1 ? null : ppid;
}

function idOf({ pid }: ProcessRecord): number {
  return pid;
}
