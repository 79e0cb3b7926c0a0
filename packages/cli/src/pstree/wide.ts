import { widthOf } from '../render/width.js';
import type { Piece } from './line.js';
import type { Node } from './node.js';

/** What is drawn between a name and those below it, three cells each. */
interface Connectors {
  only: string;
  first: string;
  middle: string;
  last: string;
  through: string;
}

const ascii: Connectors = { only: '---', first: '-+-', middle: ' |-', last: ' `-', through: ' | ' };
const lines: Connectors = { only: '───', first: '─┬─', middle: ' ├─', last: ' └─', through: ' │ ' };

interface Place {
  node: Node;
  connector: string;
  /**
   * What stands before the connector, where a line is begun with it; null for a first child, which goes on its
   * parent's.
   */
  before: string | null;
  /** What stands on the lines of those below, up to where its name begins. */
  indent: string;
  /** How many that stand for several end with the last one below it. */
  closing: number;
}

/** From left to right, the first child on the line of its parent: `sh-+-2*[cat---sleep]`. */
export function drawWide(root: Node, unicode: boolean): Piece[][] {
  const connectors = unicode ? lines : ascii;
  const drawn: Piece[][] = [];
  // A stack of its own: trees can be deeper than the call stack.
  const stack: Place[] = [{ node: root, connector: '', before: '', indent: '', closing: 0 }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { node, connector, before, closing } = place;
    if (before !== null) drawn.push([{ text: before }]);
    const text = node.count > 1 ? `${connector}${node.count}*[` : connector;
    drawn.at(-1)!.push({ text }, { text: node.text, tone: node.tone });
    const below = childrenOf(place, connectors);
    const ends = closing + Number(node.count > 1);
    if (below.length > 0) below.at(-1)!.closing = ends;
    else if (ends > 0) drawn.at(-1)!.push({ text: ']'.repeat(ends) });
    for (const child of below.toReversed()) stack.push(child);
  }
  return drawn;
}

function childrenOf({ node, indent }: Place, { only, first, middle, last, through }: Connectors): Place[] {
  const repetition = node.count > 1 ? `${node.count}*[` : '';
  const before = indent + ' '.repeat(widthOf(repetition + node.text));
  const end = node.children.length - 1;
  return node.children.map((child, i) => ({
    node: child,
    connector: end === 0 ? only : i === 0 ? first : i === end ? last : middle,
    before: i === 0 ? null : before,
    indent: before + (i === end ? ' '.repeat(only.length) : through),
    closing: 0,
  }));
}
