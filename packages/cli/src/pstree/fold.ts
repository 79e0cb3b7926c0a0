import type { Node } from './node.js';

/**
 * Lets one node stand for all its brothers that are drawn like it, down to the last descendant.
 * @param all parents before their children
 */
export function foldNodes(all: readonly Node[], isFolded: (node: Node) => boolean): void {
  const kinds = new Map<string, number>();
  const kindOf = new Map<Node, number>();
  // Children before their parents: then theirs are known by a number each, and no text grows with the depth.
  for (const node of all.toReversed()) {
    node.children = fold(node.children, kindOf, isFolded);
    const below = node.children.map((child) => `${child.count}*${kindOf.get(child)!}`);
    const drawn = JSON.stringify([node.text, node.tone, below]);
    if (!kinds.has(drawn)) kinds.set(drawn, kinds.size);
    kindOf.set(node, kinds.get(drawn)!);
  }
}

/** Each kind where its first stands. */
function fold(nodes: readonly Node[], kindOf: ReadonlyMap<Node, number>, isFolded: (node: Node) => boolean): Node[] {
  const first = new Map<number, Node>();
  return nodes.filter((node) => {
    const kind = kindOf.get(node)!;
    const same = isFolded(node) ? first.get(kind) : undefined;
    if (same !== undefined) same.count++;
    else first.set(kind, node);
    return same === undefined;
  });
}
