import { UnknownName } from './errors.js';
import type { Connection, ConnectionKind, SocketList } from './model/connections.js';

const kinds: Readonly<Record<ConnectionKind, readonly SocketList[]>> = {
  inet: ['tcp4', 'tcp6', 'udp4', 'udp6'],
  inet4: ['tcp4', 'udp4'],
  inet6: ['tcp6', 'udp6'],
  tcp: ['tcp4', 'tcp6'],
  tcp4: ['tcp4'],
  tcp6: ['tcp6'],
  udp: ['udp4', 'udp6'],
  udp4: ['udp4'],
  udp6: ['udp6'],
  raw: ['raw4', 'raw6'],
  unix: ['unix'],
  all: ['tcp4', 'tcp6', 'udp4', 'udp6', 'unix'],
};

/** Throws UnknownName, a RangeError. */
export function listsOfKind(kind: ConnectionKind): readonly SocketList[] {
  if (!Object.hasOwn(kinds, kind)) throw new UnknownName('kind of connections', kind, Object.keys(kinds));
  return kinds[kind];
}

/**
 * How many of the sockets somebody could hold, and nobody does that we see: they belong to processes that we may not
 * look into, to the kernel itself, or to who has closed them since. Of connections that were asked for with their
 * owners.
 *
 * @example countUnowned(await netConnections()) // 0
 */
export function countUnowned(connections: readonly Connection[]): number {
  const unowned = connections.filter(({ pid, inode }) => pid === null && inode !== null);
  return new Set(unowned.map(({ inode }) => inode)).size;
}
