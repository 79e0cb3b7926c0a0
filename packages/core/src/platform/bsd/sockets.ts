import type { Address, Connection, SocketList } from '../../model/connections.js';
import { formatAddress } from '../ip-address.js';
import { RAW, socketType, TCP, tcpStatus, UDP } from '../socket-words.js';
import { untoldConnection } from '../uncounted.js';

/** A socket, whatever struct the kernel told of it in. */
export interface Socket {
  family: Connection['family'];
  /** SOCK_* of sys/socket.h, and IPPROTO_* of netinet/in.h. */
  type: number;
  protocol: number;
  /** null where it is not bound, or not connected; of a UNIX socket its path. */
  local: Address | string | null;
  remote: Address | string | null;
  /** TCPS_* of netinet/tcp_fsm.h. */
  tcpState: number;
  /** Of a UNIX socket, whether it waits for others. */
  accepts: boolean;
  /** By which the kernel names it instead of an inode; null where it is hidden. */
  handle: string | null;
  uid: number | null;
  received: number | null;
  unsent: number | null;
}

/** With who holds it, as far as that is known. */
export interface OwnedSocket extends Socket {
  pid: number | null;
  fd: number | null;
}

/** As a process holds it. */
export interface HeldSocket extends OwnedSocket {
  pid: number;
  fd: number;
}

/** The list that it belongs to; null for one of another kind. */
export function listOf({ family, type, protocol }: Socket): SocketList | null {
  if (family === 'AF_UNIX') return 'unix';
  const version = family === 'AF_INET' ? 4 : 6;
  if (type === RAW) return `raw${version}`;
  return protocol === TCP ? `tcp${version}` : protocol === UDP ? `udp${version}` : null;
}

export function connectionOf(socket: Socket): Omit<Connection, 'fd' | 'pid'> {
  const { family, type, local, remote } = socket;
  const isTcp = family !== 'AF_UNIX' && socket.protocol === TCP;
  const status = isTcp ? tcpStatus(socket.tcpState) : 'NONE';
  const waits = isTcp ? status === 'LISTEN' : local !== null && remote === null;
  return {
    ...untoldConnection,
    family,
    type: socketType(type),
    laddr: local,
    raddr: remote,
    status,
    listening: family === 'AF_UNIX' ? socket.accepts : waits,
    inode: socket.handle,
    uid: socket.uid,
    recvQueue: socket.received,
    sendQueue: socket.unsent,
  };
}

/** null of port 0. */
export function endOf(ip: Uint8Array, port: number): Address | null {
  return port === 0 ? null : { ip: formatAddress(ip), port };
}
