import type { AnyField, Figure, TreeRecord, Value } from '@sysu/core';
import { rowOf } from '../render/json.js';
import { grow } from './forest.js';

type Branch = Record<string, Value | null> & { children: Branch[] };

// Readers of JSON have limits too: jq 1.6 takes 256 levels, and a process is two of them.
const DEEPEST = 100;

/** Each process with its children in it. What is too deep goes on as a tree of its own; its ppid says where. */
export function nested(records: readonly TreeRecord[], fields: readonly AnyField<TreeRecord, Figure>[]): Branch[] {
  const { roots, all } = grow<TreeRecord, Branch>(records, (record) =>
    Object.assign(rowOf(fields, record), { children: [] }),
  );
  const depths = new Map(roots.map((root) => [root, 1]));
  for (const { node } of all) {
    const isDeepest = depths.get(node) === DEEPEST;
    for (const child of node.children) depths.set(child, isDeepest ? 1 : depths.get(node)! + 1);
    if (isDeepest) roots.push(...node.children.splice(0));
  }
  return roots;
}
