import type { ProcessRecord, Subtree, TreeRecord } from '@sysu/core';
import { grow } from './forest.js';

interface Sum extends Subtree {
  children: Sum[];
}

/** Gives each process the sums over it and all that descend from it. */
export function addSums(records: readonly ProcessRecord[]): TreeRecord[] {
  const { all } = grow(records, ({ cpuPercent = null, rss = null }): Sum => ({
    processes: 1,
    cpuPercent,
    rss,
    children: [],
  }));
  const sums = new Map<ProcessRecord, Subtree>();
  // Children before their parents.
  for (const { record, node } of all.toReversed()) {
    for (const child of node.children) {
      node.processes += child.processes;
      node.cpuPercent = sum(node.cpuPercent, child.cpuPercent);
      node.rss = sum(node.rss, child.rss);
    }
    sums.set(record, { processes: node.processes, cpuPercent: node.cpuPercent, rss: node.rss });
  }
  return records.map((record) => ({ ...record, subtree: sums.get(record)! }));
}

/** Of what is known. */
function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}
