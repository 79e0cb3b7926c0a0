import type { Address, Connection, ConnectionBackend, Listener, SocketList } from '../../model/connections.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { untoldMeasures } from '../uncounted.js';
import { connectionOf, listOf } from './sockets.js';
import type { HeldSocket, OwnedSocket, Socket } from './sockets.js';

/** How one system lists sockets. */
interface Sockets {
  /** Each once. */
  all(): Socket[];
  /** As often as processes hold them, and where it is not known who does, once. */
  held(): OwnedSocket[];
  /** Throws as sysctl(3) does. */
  heldBy(pid: number): HeldSocket[];
}

const INET: readonly SocketList[] = ['tcp4', 'tcp6', 'udp4', 'udp6'];

/** Everybody is told of all sockets. One that nobody holds is in the list without owners alone. */
export function connectionCalls(sockets: Sockets): ConnectionBackend {
  return {
    netConnections: async (lists, { owners, ...more }) => {
      const rows = owners ? among(sockets.held(), lists).map(heldOf) : among(sockets.all(), lists).map(ownerless);
      return rows.map((row) => ({ ...row, ...untoldMeasures(more) }));
    },
    processConnections: async (pid, lists, tcpInfo) => {
      try {
        const held = among(sockets.heldBy(pid), lists);
        return held.map((socket) => ({ ...connectionOf(socket), fd: socket.fd, ...untoldMeasures({ tcpInfo }) }));
      } catch (error) {
        throw failure(pid, 'connections', codeOf(error));
      }
    },
    listeners: async (port) => listenersAt(port, among(sockets.held(), INET).map(heldOf)),
  };
}

function among<S extends Socket>(sockets: readonly S[], lists: readonly SocketList[]): S[] {
  return sockets.filter((socket) => {
    const list = listOf(socket);
    return list !== null && lists.includes(list);
  });
}

function heldOf(socket: OwnedSocket): Connection {
  return { ...connectionOf(socket), fd: socket.fd, pid: socket.pid };
}

function ownerless(socket: Socket): Connection {
  return { ...connectionOf(socket), fd: null, pid: null };
}

/** What names a socket may be hidden: processes share one where all that is told is the same. */
function listenersAt(port: number, connections: readonly Connection[]): Listener[] {
  const listeners = new Map<string, Listener>();
  for (const { listening, laddr, type, inode, pid } of connections) {
    const address = laddr as Address | null;
    if (!listening || address?.port !== port) continue;
    const protocol = type === 'SOCK_STREAM' ? 'tcp' : 'udp';
    const key = `${inode} ${protocol} ${address.ip}`;
    const listener = listeners.get(key) ?? { protocol, address: address.ip, port, pids: [] };
    listeners.set(key, listener);
    if (pid !== null && !listener.pids.includes(pid)) listener.pids.push(pid);
  }
  return [...listeners.values()];
}
