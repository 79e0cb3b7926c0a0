import type { Address, Connection, ConnectionStatus, SocketList } from '../../model/connections.js';
import { decodeText } from '../../text.js';
import { formatAddress } from '../ip-address.js';
import { RAW, socketType, TCP, tcpStatus, UDP } from '../socket-words.js';
import { untoldConnection } from '../uncounted.js';
import type { Socket } from './descriptors.js';

// AF_* of sys/socket.h.
const AF_UNIX = 1;
const families: Readonly<Record<number, Connection['family']>> = { 1: 'AF_UNIX', 2: 'AF_INET', 30: 'AF_INET6' };
// INI_IPV4 of sys/proc_info.h: an address of IPv4, in the last four bytes of sixteen.
const IPV4 = 1;
// SO_ACCEPTCONN of sys/socket.h.
const ACCEPTS = 2;

/** The list that a socket belongs to; null for one of another kind, such as those of the kernel's own protocols. */
export function listOf({ family, protocol, type }: Socket): SocketList | null {
  if (family === AF_UNIX) return 'unix';
  const version = families[family] === 'AF_INET' ? 4 : families[family] === 'AF_INET6' ? 6 : null;
  if (version === null) return null;
  if (type === RAW) return `raw${version}`;
  return protocol === TCP ? `tcp${version}` : protocol === UDP ? `udp${version}` : null;
}

/** A socket of one of the lists. */
export function connectionOf(socket: Socket): Omit<Connection, 'fd' | 'pid'> {
  const isUnix = socket.family === AF_UNIX;
  const laddr = isUnix ? unixPath(socket.address) : endOf(socket, socket.localAddress, socket.localPort);
  const raddr = isUnix ? unixPath(socket.peerAddress) : endOf(socket, socket.remoteAddress, socket.remotePort);
  const status = !isUnix && socket.protocol === TCP ? tcpStatus(socket.tcpState) : 'NONE';
  const listening = isListening(socket, status, laddr, raddr);
  return {
    ...untoldConnection,
    family: families[socket.family]!,
    type: socketType(socket.type),
    laddr,
    raddr,
    status,
    listening,
    inode: handle(socket.handle),
    peerInode: isUnix ? handle(socket.peer) : null,
    recvQueue: listening && accepts(socket) ? socket.waiting : socket.received,
    sendQueue: listening && accepts(socket) ? socket.mostWaiting : socket.unsent,
  };
}

function isListening(
  socket: Socket,
  status: ConnectionStatus,
  laddr: Connection['laddr'],
  raddr: Connection['raddr'],
): boolean {
  if (socket.family === AF_UNIX) return accepts(socket);
  return socket.protocol === TCP ? status === 'LISTEN' : laddr !== null && raddr === null;
}

function accepts({ options }: Socket): boolean {
  return (options & ACCEPTS) !== 0;
}

/** What the kernel names it by, instead of an inode. */
function handle(digits: string): string | null {
  return digits === '0' ? null : digits;
}

/** null for one that is not bound, or not connected: then the port is 0. */
function endOf({ family, versions }: Socket, bytes: Uint8Array, port: number): Address | null {
  if (port === 0) return null;
  const isFour = families[family] === 'AF_INET';
  const ip = formatAddress(isFour ? bytes.subarray(12) : (versions & IPV4) === 0 ? bytes : mapped(bytes));
  return { ip, port: hostOrder(port) };
}

/** As ::ffff:1.2.3.4 an address of IPv4 on a socket of IPv6. */
function mapped(bytes: Uint8Array): Uint8Array {
  const address = Uint8Array.from(bytes);
  address.fill(0xff, 10, 12);
  return address;
}

function hostOrder(port: number): number {
  return ((port & 0xff) << 8) | ((port >> 8) & 0xff);
}

/** struct sockaddr_un of sys/un.h: its length, the family, and the path, which may fill it. */
function unixPath(address: Uint8Array): string | null {
  const path = Buffer.from(address.subarray(2, Math.max(2, address[0]!)));
  const end = path.indexOf(0);
  return decodeText(path, 0, end < 0 ? path.length : end) || null;
}
