import type { AnyField, Table, Value } from '../field.js';
import type { Address, Connection, SocketDetails, TcpInfo } from '../model/connections.js';
import { protocolOf } from './socket-protocol.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';
import { column, ifTold, plainColumn } from './column.js';

/** A socket as one process holds it, and the names that go with it: only those asked for, and null when not known. */
export interface ConnectionRecord extends Connection {
  /** Name of the process. */
  process?: string | null;
  /** Name of the program that it runs, by its command line. */
  program?: string | null;
  /** Name of the user whose the socket is. */
  user?: string | null;
}

/** What a column takes beyond the list of sockets: an option of netConnections(), or names to be looked up. */
export type ConnectionFigure = 'owners' | 'tcpInfo' | 'details' | 'process' | 'program' | 'user';

type ConnectionField = AnyField<ConnectionRecord, ConnectionFigure>;

/** What not every system tells of a socket. */
function told(
  name: 'recvQueue' | 'sendQueue' | 'uid' | 'inode' | 'peerInode' | 'netns',
  title: string,
  unitOf: Unit<never>,
  doc: string,
): ConnectionField {
  return ifTold(`connections.${name}`, plainColumn(name, title, unitOf, doc));
}

/** From what TCP has measured. */
function measured(
  name: string,
  title: string,
  unitOf: Unit<number>,
  doc: string,
  get: (info: TcpInfo) => number | null,
): ConnectionField {
  return ifTold(
    'connections.tcpInfo',
    column(name, title, unitOf, doc, ({ tcpInfo }) => (tcpInfo ? get(tcpInfo) : null), ['tcpInfo']),
  );
}

/** What the kernel tells to who looks closely. */
function detailed<V extends Value>(
  name: string,
  title: string,
  unitOf: Unit<V>,
  doc: string,
  get: (details: SocketDetails) => V | null,
): ConnectionField {
  return ifTold(
    'connections.details',
    column(name, title, unitOf, doc, ({ details }) => (details ? get(details) : null), ['details']),
  );
}

/** 127.0.0.1:80, [::1]:80, /run/a.sock. */
function textOf(end: Address | string | null): string | null {
  if (end === null || typeof end === 'string') return end;
  return end.ip.includes(':') ? `[${end.ip}]:${end.port}` : `${end.ip}:${end.port}`;
}

function ipOf(end: Address | string | null): string | null {
  return typeof end === 'object' && end !== null ? end.ip : null;
}

function portOf(end: Address | string | null): number | null {
  return typeof end === 'object' && end !== null ? end.port : null;
}

export const connectionTable: Table<ConnectionRecord, ConnectionFigure> = {
  name: 'connections',
  fields: [
    column('protocol', 'PROTO', unit.text, 'One of tcp, tcp6, udp, udp6, raw, raw6 and unix.', protocolOf),
    told('recvQueue', 'RECV-Q', unit.bytes, 'Bytes not yet read; of LISTEN, connections not yet accepted.'),
    told('sendQueue', 'SEND-Q', unit.bytes, 'Bytes not yet acknowledged; of LISTEN, how many connections may wait.'),
    column(
      'local',
      'LOCAL ADDRESS',
      unit.text,
      'Its own address and port, or the path of a UNIX socket.',
      ({ laddr }) => textOf(laddr),
    ),
    column('remote', 'REMOTE ADDRESS', unit.text, 'Address and port of the other end, or its path.', ({ raddr }) =>
      textOf(raddr),
    ),
    column('status', 'STATE', unit.text, 'State of a TCP connection; NONE of all others.', ({ status }) => status),
    column('pid', 'PID', unit.identifier, 'Process that holds it.', ({ pid }) => pid, ['owners']),
    column('process', 'PROCESS', unit.text, 'Name of that process.', (each) => each.process, ['owners', 'process']),
    column(
      'program',
      'PROGRAM',
      unit.text,
      'Name of the program that the process runs, by its command line.',
      (each) => each.program,
      ['owners', 'program'],
    ),
    ifTold(
      'connections.fd',
      column('fd', 'FD', unit.identifier, 'Number of its descriptor in that process.', ({ fd }) => fd, ['owners']),
    ),
    ifTold(
      'connections.uid',
      column('user', 'USER', unit.text, 'Whose it is.', ({ user }) => user, ['user']),
    ),
    told('uid', 'UID', unit.identifier, 'Number of the user whose it is.'),
    column('family', 'FAMILY', unit.text, 'AF_INET, AF_INET6 or AF_UNIX.', ({ family }) => family),
    column('type', 'TYPE', unit.text, 'SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET or SOCK_RAW.', ({ type }) => type),
    column('localAddress', 'LOCAL IP', unit.text, 'Its own address.', ({ laddr }) => ipOf(laddr)),
    column('localPort', 'LOCAL PORT', unit.identifier, 'Its own port.', ({ laddr }) => portOf(laddr)),
    column('remoteAddress', 'REMOTE IP', unit.text, 'Address of the other end.', ({ raddr }) => ipOf(raddr)),
    column('remotePort', 'REMOTE PORT', unit.identifier, 'Port of the other end.', ({ raddr }) => portOf(raddr)),
    column(
      'listening',
      'LISTENS',
      unit.yesNo,
      'Whether it waits for others: also UDP without a peer.',
      (each) => each.listening,
    ),
    told('inode', 'INODE', unit.text, 'Names the socket in /proc/PID/fd.'),
    told('peerInode', 'PEER', unit.text, 'Inode of the UNIX socket at the other end.'),
    told('netns', 'NETNS', unit.text, 'Inode of its network namespace.'),
    measured('bytesSent', 'SENT', unit.bytes, 'Bytes sent so far, each time that they were.', (info) => info.bytesSent),
    measured('bytesReceived', 'RECEIVED', unit.bytes, 'Bytes received so far.', (info) => info.bytesReceived),
    measured('rtt', 'RTT', unit.milliseconds, 'Milliseconds to the other end and back, smoothed.', ({ rtt }) =>
      rtt === null ? null : rtt * 1000,
    ),
    measured('retransmits', 'RETRANS', unit.count, 'Segments that had to be sent again.', (info) => info.retransmits),
    detailed(
      'timer',
      'TIMER',
      unit.text,
      'What TCP waits for: off, on, keepalive, timewait or probe.',
      (each) => each.timer,
    ),
    detailed('timerSeconds', 'FOR', unit.seconds, 'Seconds until it waits no longer.', (each) => each.timerSeconds),
    detailed('retries', 'RETRIES', unit.count, 'How often what it waits for was sent again.', (each) => each.retries),
    detailed('probes', 'PROBES', unit.count, 'Probes of the other end without an answer.', (each) => each.probes),
    detailed(
      'references',
      'REFS',
      unit.count,
      'Of a UNIX socket, who holds on to it in the kernel.',
      (each) => each.references,
    ),
    detailed(
      'unixState',
      'UNIX STATE',
      unit.text,
      'Of a UNIX socket: UNCONNECTED, CONNECTING, CONNECTED …',
      (each) => each.state,
    ),
  ],
  standard: ['protocol', 'recvQueue', 'sendQueue', 'local', 'remote', 'status', 'pid', 'process'],
  key: null,
};
