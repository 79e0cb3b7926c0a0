import type {
  Address,
  Connection,
  ConnectionBackend,
  ConnectionStatus,
  Listener,
  SocketList,
} from '../../model/connections.js';
import { formatAddress } from '../ip-address.js';
import { untoldConnection, untoldMeasures } from '../uncounted.js';
import { tcp6ConnEntry, tcpConnEntry, udp6Entry, udpEntry } from './layouts-network.js';
import { levels } from './mib.js';
import type { Mib } from './mib.js';

// MIB2_TCP_* of inet/mib2.h, from 1 on.
const states: readonly ConnectionStatus[] = [
  'NONE',
  'CLOSE',
  'LISTEN',
  'SYN_SENT',
  'SYN_RECV',
  'ESTABLISHED',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'CLOSE_WAIT',
  'LAST_ACK',
  'CLOSING',
  'TIME_WAIT',
  'DELETE_TCB',
];
const INET: readonly SocketList[] = ['tcp4', 'tcp6', 'udp4', 'udp6'];

/** The kernel tells which process made a socket, not who holds it, nor by which descriptor. */
export function connectionCalls(mib: () => Mib): ConnectionBackend {
  return {
    netConnections: async (lists, { owners, ...more }) =>
      socketsIn(mib(), lists).map((socket) => ({
        ...socket,
        pid: owners ? socket.pid : null,
        ...untoldMeasures(more),
      })),
    processConnections: async (pid, lists, tcpInfo) =>
      socketsIn(mib(), lists).flatMap(({ pid: owner, ...socket }) =>
        owner === pid ? [{ ...socket, ...untoldMeasures({ tcpInfo }) }] : [],
      ),
    listeners: async (port) =>
      socketsIn(mib(), INET).flatMap((socket) => {
        const address = socket.laddr as Address | null;
        return socket.listening && address?.port === port ? [listenerOf(socket, address)] : [];
      }),
  };
}

function socketsIn(mib: Mib, lists: readonly SocketList[]): Connection[] {
  return lists.flatMap((list) => readers[list]?.(mib) ?? []);
}

/** MIB2_TCP_CONN, MIB2_TCP6_CONN, MIB2_UDP_ENTRY, MIB2_UDP6_ENTRY. */
const readers: { readonly [L in SocketList]?: (mib: Mib) => Connection[] } = {
  tcp4: (mib) =>
    mib.entries(tcpConnEntry, { level: levels.tcp, name: 13, owner: 'tcp', size: 'tcp4' }).map(connectionOf),
  tcp6: (mib) =>
    mib.entries(tcp6ConnEntry, { level: levels.tcp6, name: 14, owner: 'tcp', size: 'tcp6' }).map(connectionOf),
  udp4: (mib) => mib.entries(udpEntry, { level: levels.udp, name: 5, owner: 'udp', size: 'udp4' }).map(connectionOf),
  udp6: (mib) => mib.entries(udp6Entry, { level: levels.udp6, name: 6, owner: 'udp', size: 'udp6' }).map(connectionOf),
};

interface Entry {
  local: Uint8Array;
  localPort: number;
  remote: Uint8Array;
  remotePort: number;
  pid: number;
  /** Of TCP. */
  state?: number;
}

function connectionOf({ local, localPort, remote, remotePort, pid, state }: Entry): Connection {
  const laddr = addressOf(local, localPort);
  const raddr = addressOf(remote, remotePort);
  const status = state === undefined ? 'NONE' : (states[state] ?? 'NONE');
  return {
    ...untoldConnection,
    fd: null,
    family: local.length === 4 ? 'AF_INET' : 'AF_INET6',
    type: state === undefined ? 'SOCK_DGRAM' : 'SOCK_STREAM',
    laddr,
    raddr,
    status,
    pid: pid === 0 ? null : pid,
    listening: state === undefined ? laddr !== null && raddr === null : status === 'LISTEN',
  };
}

function addressOf(ip: Uint8Array, port: number): Address | null {
  return port === 0 ? null : { ip: formatAddress(ip), port };
}

function listenerOf({ type, pid }: Connection, { ip, port }: Address): Listener {
  return { protocol: type === 'SOCK_STREAM' ? 'tcp' : 'udp', address: ip, port, pids: pid === null ? [] : [pid] };
}
