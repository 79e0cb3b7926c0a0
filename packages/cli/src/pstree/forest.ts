import { arrangeTree } from '../render/tree.js';
import type { Placed } from '../render/tree.js';

/** What is made of the records, parents with their children, all in the order of the records. */
export interface Grown<R, N> {
  roots: N[];
  /** Parents before their children. */
  all: { record: R; node: N }[];
}

interface Kin {
  pid: number;
  ppid?: number | null;
}

/** Makes a node of each record, below that of its parent, if that is among them. */
export function grow<R extends Kin, N extends { children: N[] }>(
  records: readonly R[],
  nodeOf: (record: R, parent: R | null) => N,
): Grown<R, N> {
  const roots: N[] = [];
  const all: { record: R; node: N }[] = [];
  const path: { record: R; node: N }[] = [];
  for (const { record, depth } of placed(records)) {
    const parent = depth === 0 ? undefined : path[depth - 1];
    const grown = { record, node: nodeOf(record, parent?.record ?? null) };
    (parent?.node.children ?? roots).push(grown.node);
    path[depth] = grown;
    all.push(grown);
  }
  return { roots, all };
}

/** Parents before their children. */
export function placed<R extends Kin>(records: readonly R[]): Placed<R>[] {
  return arrangeTree(
    records,
    ({ pid }) => pid,
    ({ ppid }) => ppid,
  );
}
