import type { Connection } from './model/connections.js';

/** By what the counters of a connection grew: null where it is not told. */
export interface Growth {
  sent: number | null;
  received: number | null;
  retransmits: number | null;
}

/** All connections that a process holds. */
export interface Holding extends Growth {
  /** null: nobody that we see. */
  pid: number | null;
  connections: number;
  /** How many of them others hold as well. */
  shared: number;
}

/** Who holds connections, and by what they grew together: each counts once for each of its holders. */
export function holdings(rows: readonly Connection[], growthOf: (row: Connection) => Growth | null): Holding[] {
  const held = new Map<number | null, Holding>();
  for (const holders of byInode(rows)) {
    const growth = growthOf(holders[0]!);
    const pids = new Set(holders.map(({ pid }) => pid));
    for (const pid of pids) held.set(pid, withMore(held.get(pid) ?? nothingOf(pid), growth, pids.size > 1));
  }
  return [...held.values()];
}

/** The rows of each connection. Who only listens carries nothing, and what has no inode is nobody's. */
function byInode(rows: readonly Connection[]): Iterable<Connection[]> {
  const groups = new Map<string, Connection[]>();
  for (const row of rows) {
    if (row.inode === null || row.listening) continue;
    const group = groups.get(row.inode);
    if (group === undefined) groups.set(row.inode, [row]);
    else group.push(row);
  }
  return groups.values();
}

function nothingOf(pid: number | null): Holding {
  return { pid, connections: 0, shared: 0, sent: null, received: null, retransmits: null };
}

function withMore(holding: Holding, growth: Growth | null, isShared: boolean): Holding {
  return {
    pid: holding.pid,
    connections: holding.connections + 1,
    shared: holding.shared + Number(isShared),
    sent: sum(holding.sent, growth?.sent),
    received: sum(holding.received, growth?.received),
    retransmits: sum(holding.retransmits, growth?.retransmits),
  };
}

/** Of what is known. */
function sum(a: number | null, b: number | null | undefined): number | null {
  return typeof b === 'number' ? (a ?? 0) + b : a;
}
