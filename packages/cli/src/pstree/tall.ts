import { arrangeTree } from '../render/tree.js';
import type { Branches } from '../render/tree.js';
import type { Piece } from './line.js';
import type { Node } from './node.js';

const ascii: Branches = { last: '  `-', middle: '  |-', through: '  | ', space: '    ' };
const lines: Branches = { last: '  └─', middle: '  ├─', through: '  │ ', space: '    ' };

interface Numbered {
  node: Node;
  id: number;
  parent: number | null;
}

/** One below the other, as there is room for command lines. */
export function drawTall(root: Node, unicode: boolean): Piece[][] {
  const placed = arrangeTree(
    numbered(root),
    ({ id }) => id,
    ({ parent }) => parent,
    unicode ? lines : ascii,
  );
  return placed.map(({ record: { node }, prefix }) => {
    const name = { text: node.text, tone: node.tone };
    return node.count > 1 ? [{ text: `${prefix}${node.count}*[` }, name, { text: ']' }] : [{ text: prefix }, name];
  });
}

/** The node and all below it, by numbers. */
function numbered(root: Node): Numbered[] {
  const all: Numbered[] = [{ node: root, id: 0, parent: null }];
  for (let i = 0; i < all.length; i++) {
    for (const node of all[i]!.node.children) all.push({ node, id: all.length, parent: i });
  }
  return all;
}
