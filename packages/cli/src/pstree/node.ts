import type { ProcessRecord, TreeRecord } from '@sysu/core';
import type { Tone } from '../render/columns.js';
import { grow } from './forest.js';
import type { Label } from './label.js';

/** What is drawn of one process or thread, and of those below it. */
export interface Node {
  /** Of the process or thread; 0 for a thread that is only counted. */
  id: number;
  text: string;
  tone: Tone | undefined;
  /** How many that look the same it stands for. */
  count: number;
  isThread: boolean;
  children: Node[];
}

export interface Picture {
  label: Label;
  toneOf(record: ProcessRecord): Tone | undefined;
  /** Threads of each process, besides the first; null where they are not drawn one by one. */
  threads: ReadonlyMap<number, readonly ProcessRecord[]> | null;
  /** Whether threads are drawn at all. */
  withThreads: boolean;
  /** Brothers by number instead of by name. */
  numeric: boolean;
}

/** The trees that these records are, and all their nodes, parents before their children. */
export function nodesOf(records: readonly TreeRecord[], picture: Picture): { roots: Node[]; all: Node[] } {
  const { label, toneOf, numeric } = picture;
  const { roots, all } = grow(records, (record, parent) => {
    return nodeOf(record.pid, label.process(record, parent), { tone: toneOf(record) });
  });
  const nodes = all.flatMap(({ record, node }) => {
    const threads = threadsOf(record, picture);
    for (const thread of threads) node.children.push(thread);
    if (numeric) node.children.sort((a, b) => a.id - b.id);
    return [node, ...threads];
  });
  return { roots, all: nodes };
}

function nodeOf(id: number, text: string, more: Partial<Node>): Node {
  return { id, text, tone: undefined, count: 1, isThread: false, children: [], ...more };
}

/** They stand behind the children of the process, as braces come behind letters. */
function threadsOf(record: TreeRecord, { threads, label, withThreads }: Picture): Node[] {
  if (!withThreads) return [];
  const some =
    threads === null
      ? Array<null>(Math.max(0, (record.numThreads ?? 1) - 1)).fill(null)
      : (threads.get(record.pid) ?? []);
  return some.map((thread) => nodeOf(thread?.tid ?? 0, label.thread(record, thread), { isThread: true }));
}
