interface Member {
  readonly pid: number;
  readonly ppid?: number | null;
}

/** A process below another one. */
export interface Edge<M> {
  readonly child: M;
  /** null for the process at the root. */
  readonly parent: M | null;
}

/** Who is below a process, parents before their children; without `recursive` its children alone. */
export function below<M extends Member>(root: number, members: Iterable<M>, recursive: boolean): Edge<M>[] {
  const byParent = new Map<number, M[]>();
  for (const member of members) {
    // What was seen at different times may go round in circles.
    if (!member.ppid || member.pid === root) continue;
    const siblings = byParent.get(member.ppid);
    if (siblings === undefined) byParent.set(member.ppid, [member]);
    else siblings.push(member);
  }
  const edges: Edge<M>[] = [];
  const addChildren = (pid: number, parent: M | null): void => {
    for (const child of byParent.get(pid) ?? []) edges.push({ child, parent });
  };
  addChildren(root, null);
  // The list grows while it is gone through.
  if (recursive) for (const { child } of edges) addChildren(child.pid, child);
  return edges;
}

/** Without the edges that are not right, and all that hangs from them. */
export function pruned<M>(edges: readonly Edge<M>[], isRight: (edge: Edge<M>) => boolean): Edge<M>[] {
  const members = new Set<M | null>([null]);
  return edges.filter((edge) => {
    const stays = members.has(edge.parent) && isRight(edge);
    if (stays) members.add(edge.child);
    return stays;
  });
}
