/** Branches in front of a tree's lines, as ps --forest draws them, or with lines where the terminal has them. */
export interface Branches {
  last: string;
  middle: string;
  through: string;
  space: string;
}

export const asciiBranches: Branches = { last: ' \\_ ', middle: ' \\_ ', through: ' |  ', space: '    ' };
export const lineBranches: Branches = { last: '└─ ', middle: '├─ ', through: '│  ', space: '   ' };

export interface Placed<R> {
  record: R;
  /** What stands before its name. */
  prefix: string;
  /** What stands before its children's branches. */
  below: string;
  depth: number;
}

/**
 * Puts records under their parents, siblings in the order given; a record without a parent among them is a root.
 * Yields each with what stands before its name. Records that are each other's ancestors are roots too.
 */
export function arrangeTree<R>(
  records: readonly R[],
  idOf: (record: R) => number,
  parentOf: (record: R) => number | null | undefined,
  branches: Branches = asciiBranches,
): Placed<R>[] {
  const ids = new Set(records.map(idOf));
  const children = new Map<number, R[]>();
  const roots: R[] = [];
  for (const record of records) {
    const parent = parentOf(record);
    if (parent === null || parent === undefined || !ids.has(parent) || parent === idOf(record)) roots.push(record);
    else if (children.has(parent)) children.get(parent)!.push(record);
    else children.set(parent, [record]);
  }
  const arranged: Placed<R>[] = [];
  const seen = new Set<R>();
  // A stack of its own: trees can be deeper than the call stack.
  const place = (root: R): void => {
    const stack: Placed<R>[] = [{ record: root, prefix: '', below: '', depth: 0 }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at.record)) continue;
      seen.add(at.record);
      arranged.push(at);
      const below = branchesOf(children.get(idOf(at.record)) ?? [], at, branches);
      for (const branch of below.toReversed()) stack.push(branch);
    }
  };
  roots.forEach(place);
  records.filter((record) => !seen.has(record)).forEach(place);
  return arranged;
}

function branchesOf<R>(children: readonly R[], { below, depth }: Placed<R>, branches: Branches): Placed<R>[] {
  return children.map((record, i) => {
    const isLast = i === children.length - 1;
    const prefix = below + (isLast ? branches.last : branches.middle);
    return { record, prefix, below: below + (isLast ? branches.space : branches.through), depth: depth + 1 };
  });
}
