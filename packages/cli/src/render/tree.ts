/** Branches in front of a tree's lines, as ps --forest draws them, or with lines where the terminal has them. */
export interface Branches {
  last: string;
  middle: string;
  through: string;
  space: string;
}

export const asciiBranches: Branches = { last: ' \\_ ', middle: ' \\_ ', through: ' |  ', space: '    ' };

/**
 * Puts records under their parents, siblings in the order given; a record without a parent among them is a root.
 * Yields each with what stands before its name. Records that are each other's ancestors are roots too.
 */
export function arrangeTree<R>(
  records: readonly R[],
  idOf: (record: R) => number,
  parentOf: (record: R) => number | null | undefined,
  branches: Branches = asciiBranches,
): { record: R; prefix: string; depth: number }[] {
  const ids = new Set(records.map(idOf));
  const children = new Map<number, R[]>();
  const roots: R[] = [];
  for (const record of records) {
    const parent = parentOf(record);
    if (parent === null || parent === undefined || !ids.has(parent) || parent === idOf(record)) roots.push(record);
    else if (children.has(parent)) children.get(parent)!.push(record);
    else children.set(parent, [record]);
  }
  const arranged: { record: R; prefix: string; depth: number }[] = [];
  const seen = new Set<R>();
  // A stack of its own: trees can be deeper than the call stack.
  const place = (root: R): void => {
    const stack = [{ record: root, before: '', branch: '', depth: 0 }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const { record, before, branch, depth } = at;
      if (seen.has(record)) continue;
      seen.add(record);
      arranged.push({ record, prefix: before + branch, depth });
      const below = children.get(idOf(record)) ?? [];
      const inner = before + (depth === 0 ? '' : branch === branches.last ? branches.space : branches.through);
      for (let i = below.length - 1; i >= 0; i--) {
        const last = i === below.length - 1;
        stack.push({
          record: below[i]!,
          before: inner,
          branch: last ? branches.last : branches.middle,
          depth: depth + 1,
        });
      }
    }
  };
  roots.forEach(place);
  records.filter((record) => !seen.has(record)).forEach(place);
  return arranged;
}
