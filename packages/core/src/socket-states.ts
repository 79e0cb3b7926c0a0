import type { Connection } from './model/connections.js';
import { protocolOf } from './tables/socket-protocol.js';
import type { StateCount } from './tables/socket-states.js';

/**
 * How many sockets of each protocol are in each state. Of sockets that were listed without their owners.
 *
 * @example countStates(await netConnections({ owners: false })) // [{ protocol: 'tcp', status: 'LISTEN', count: 3 }]
 */
export function countStates(connections: readonly Connection[]): StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const connection of connections) {
    const protocol = protocolOf(connection);
    const status = socketState(connection);
    const key = `${protocol} ${status}`;
    const counted = counts.get(key) ?? { protocol, status, count: 0 };
    counted.count++;
    counts.set(key, counted);
  }
  return [...counts.values()];
}

/**
 * The state of a TCP connection; of other sockets LISTEN of a UNIX one that waits for others, ESTABLISHED where they have a
 * peer, else NONE.
 *
 * @example new Set((await netConnections()).map(socketState)).has('LISTEN') // true
 */
export function socketState({
  status,
  family,
  listening,
  raddr,
  peerInode,
}: Pick<Connection, 'status' | 'family' | 'listening' | 'raddr' | 'peerInode'>): string {
  if (status !== 'NONE') return status;
  if (family === 'AF_UNIX' && listening) return 'LISTEN';
  return raddr !== null || peerInode !== null ? 'ESTABLISHED' : 'NONE';
}
