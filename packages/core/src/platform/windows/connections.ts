import type { WindowsMachine } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type {
  Address,
  Connection,
  ConnectionBackend,
  ConnectionStatus,
  Listener,
  ProcessConnection,
  SocketList,
} from '../../model/connections.js';
import { formatAddress } from '../ip-address.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import { untoldConnection } from '../uncounted.js';
import {
  MIB_TCP6ROW_OWNER_PID,
  MIB_TCPROW_OWNER_PID,
  MIB_UDP6ROW_OWNER_PID,
  MIB_UDPROW_OWNER_PID,
} from './layouts-sockets.js';

type Native = Pick<WindowsMachine, 'tcpTable' | 'udpTable'>;

// MIB_TCP_STATE of tcpmib.h, from 1 on.
const statuses: readonly ConnectionStatus[] = [
  'CLOSE',
  'LISTEN',
  'SYN_SENT',
  'SYN_RECV',
  'ESTABLISHED',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
  'DELETE_TCB',
];
/** Bytes that stand before the rows of a table. */
const COUNT = 4;

/** The kernel lists each socket once, with the process that made it; those of UNIX, and raw ones, it does not list. */
export function connectionCalls(native: Native, pidExists: (pid: number) => boolean): ConnectionBackend {
  const socketsIn = (lists: readonly SocketList[], asked: Partial<Connection>): Connection[] =>
    lists.flatMap((list) => [...(tables[list]?.(native) ?? [])]).map((socket) => ({ ...socket, ...asked }));
  return {
    netConnections: async (lists, { tcpInfo, details }) =>
      socketsIn(lists, { ...(tcpInfo && { tcpInfo: null }), ...(details && { details: null }) }),
    processConnections: async (pid, lists, tcpInfo) => {
      const own = socketsIn(lists, tcpInfo ? { tcpInfo: null } : {}).filter((socket) => socket.pid === pid);
      if (own.length === 0 && !pidExists(pid)) throw new NoSuchProcess(pid);
      return own.map(asHeld);
    },
    listeners: async (port) => [
      ...listenersAt(socketsIn(['tcp4', 'tcp6'], {}), 'tcp', port),
      ...listenersAt(socketsIn(['udp4', 'udp6'], {}), 'udp', port),
    ],
  };
}

function asHeld(socket: Connection): ProcessConnection {
  const held: ProcessConnection & { pid?: unknown } = { ...socket };
  delete held.pid;
  return held;
}

function listenersAt(sockets: readonly Connection[], protocol: Listener['protocol'], port: number): Listener[] {
  return sockets.flatMap(({ listening, laddr, pid }) =>
    listening && laddr !== null && typeof laddr === 'object' && laddr.port === port
      ? [{ protocol, address: laddr.ip, port, pids: pid === null ? [] : [pid] }]
      : [],
  );
}

const tables: { readonly [L in SocketList]?: (native: Native) => Iterable<Connection> } = {
  tcp4: (native) => tcpSockets(native.tcpTable(false), MIB_TCPROW_OWNER_PID),
  tcp6: (native) => tcpSockets(native.tcpTable(true), MIB_TCP6ROW_OWNER_PID),
  udp4: (native) => udpSockets(native.udpTable(false), MIB_UDPROW_OWNER_PID),
  udp6: (native) => udpSockets(native.udpTable(true), MIB_UDP6ROW_OWNER_PID),
};

function* tcpSockets(
  table: Uint8Array,
  row: typeof MIB_TCPROW_OWNER_PID | typeof MIB_TCP6ROW_OWNER_PID,
): Generator<Connection> {
  const from = new KernelBytes(table, false);
  for (const each of decodeArray(row, from, COUNT, from.u32(0))) {
    const status = statuses[each.state - 1] ?? 'CLOSE';
    const listening = status === 'LISTEN';
    yield {
      ...socketOf(each.localAddress, each.localPort, each.pid),
      type: 'SOCK_STREAM',
      // Of one that listens the other end means nothing.
      raddr: listening ? null : endpoint(each.remoteAddress, each.remotePort),
      status,
      listening,
    };
  }
}

/** Their other end is not told. */
function* udpSockets(
  table: Uint8Array,
  row: typeof MIB_UDPROW_OWNER_PID | typeof MIB_UDP6ROW_OWNER_PID,
): Generator<Connection> {
  const from = new KernelBytes(table, false);
  for (const each of decodeArray(row, from, COUNT, from.u32(0))) {
    const socket = socketOf(each.localAddress, each.localPort, each.pid);
    yield { ...socket, type: 'SOCK_DGRAM', raddr: null, status: 'NONE', listening: socket.laddr !== null };
  }
}

/** Process 0 stands for nobody, as in TIME_WAIT. */
function socketOf(
  address: Uint8Array,
  port: Uint8Array,
  pid: number,
): Omit<Connection, 'type' | 'raddr' | 'status' | 'listening'> {
  return {
    ...untoldConnection,
    fd: null,
    family: address.length === 4 ? 'AF_INET' : 'AF_INET6',
    laddr: endpoint(address, port),
    pid: pid === 0 ? null : pid,
  };
}

function endpoint(address: Uint8Array, port: Uint8Array): Address | null {
  const number = (port[0]! << 8) | port[1]!;
  return number === 0 ? null : { ip: formatAddress(address), port: number };
}
