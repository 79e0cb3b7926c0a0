import type { Address, Connection, SocketDetails, TcpInfo } from '../../model/connections.js';
import { formatAddress } from '../ip-address.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { attributeAt, attributeBytes, endOf, hasMessage, nextMessage, startOf } from './netlink.js';
import { EVERY_STATE, LISTEN, tcpStatus, timers } from './tcp-states.js';
import { parseTcpInfo } from './tcp-info.js';

// linux/sock_diag.h, linux/inet_diag.h.
const TCPDIAG_GETSOCK = 18;
export const SOCK_DIAG_BY_FAMILY = 20;
const INET_DIAG_INFO = 2;
const AF_INET = 2;
const AF_INET6 = 10;
const protocols = { tcp: 6, udp: 17, raw: 255 };

export interface InetQuery {
  protocol: 'tcp' | 'udp' | 'raw';
  family: 4 | 6 | 'both';
  tcpInfo: boolean;
  details?: boolean;
  /** Only sockets bound to this port. */
  port?: number;
}

/** Type and body of a message that asks for sockets in every state. */
export interface DiagRequest {
  type: number;
  body: Buffer;
}

/** A struct inet_diag_req_v2, see sock_diag(7). */
export function inetDiagRequest(query: InetQuery, bigEndian: boolean): DiagRequest {
  if (query.family === 'both') return tcpDiagRequest(query, bigEndian);
  const body = Buffer.alloc(56);
  body[0] = query.family === 4 ? AF_INET : AF_INET6;
  body[1] = protocols[query.protocol];
  body[2] = extensions(query);
  writeStates(body, 4, bigEndian);
  body.writeUInt16BE(query.port ?? 0, 8);
  return { type: SOCK_DIAG_BY_FAMILY, body };
}

/**
 * A struct inet_diag_req, which is older and knows only TCP, but of both families in one dump. The kernel walks its
 * whole table for each dump: 6 ms here, even if it is empty.
 */
function tcpDiagRequest(query: InetQuery, bigEndian: boolean): DiagRequest {
  const body = Buffer.alloc(60);
  body[3] = extensions(query);
  body.writeUInt16BE(query.port ?? 0, 4);
  writeStates(body, 52, bigEndian);
  return { type: TCPDIAG_GETSOCK, body };
}

function extensions({ tcpInfo }: InetQuery): number {
  return tcpInfo ? 1 << (INET_DIAG_INFO - 1) : 0;
}

function writeStates(body: Buffer, at: number, bigEndian: boolean): void {
  if (bigEndian) body.writeUInt32BE(EVERY_STATE, at);
  else body.writeUInt32LE(EVERY_STATE, at);
}

/** The sockets in a dump of structs inet_diag_msg. This runs for each of them: it makes no more than the rows. */
export function* parseInetDiag(
  dump: KernelBytes,
  { protocol, tcpInfo, details = false }: Pick<InetQuery, 'protocol' | 'tcpInfo' | 'details'>,
): Generator<Connection> {
  const { view, little } = dump;
  const isTcp = protocol === 'tcp';
  const type = isTcp ? 'SOCK_STREAM' : protocol === 'udp' ? 'SOCK_DGRAM' : 'SOCK_RAW';
  const known: KnownAddresses = new Map();
  // As psutil has it, an end without a port is none; of a raw socket, which has no ports, it is one without an address.
  const endpoint = (portAt: number, ipAt: number, isV6: boolean): Address | null => {
    const port = view.getUint16(portAt);
    const isSet = port !== 0 || (protocol === 'raw' && isAnyByteSet(dump, ipAt, isV6));
    return isSet ? { ip: addressAt(dump, ipAt, isV6, known), port } : null;
  };
  for (let at = 0; hasMessage(dump, at); at = nextMessage(dump, at)) {
    const start = startOf(at);
    const isV6 = view.getUint8(start) === AF_INET6;
    const state = view.getUint8(start + 1);
    const inode = view.getUint32(start + 68, little);
    const raddr = endpoint(start + 6, start + 24, isV6);
    const connection: Connection = {
      fd: null,
      family: isV6 ? 'AF_INET6' : 'AF_INET',
      type,
      laddr: endpoint(start + 4, start + 8, isV6),
      raddr,
      status: isTcp ? tcpStatus(state) : 'NONE',
      pid: null,
      listening: isTcp ? state === LISTEN : raddr === null,
      inode: inode === 0 ? null : String(inode),
      peerInode: null,
      // What has no inode is no longer, or not yet, anybody's.
      uid: inode === 0 ? null : view.getUint32(start + 64, little),
      recvQueue: view.getUint32(start + 56, little),
      sendQueue: view.getUint32(start + 60, little),
      netns: null,
    };
    if (tcpInfo) connection.tcpInfo = isTcp && state !== LISTEN ? infoIn(dump, start + 72, endOf(dump, at)) : null;
    if (details) connection.details = detailsIn(dump, start);
    yield connection;
  }
}

function isAnyByteSet(dump: KernelBytes, ipAt: number, isV6: boolean): boolean {
  return dump.bytes.subarray(ipAt, ipAt + (isV6 ? 16 : 4)).some((byte) => byte !== 0);
}

type KnownAddresses = Map<number | string, string>;

/** Many sockets share an address: each is turned into text once. */
function addressAt(dump: KernelBytes, at: number, isV6: boolean, known: KnownAddresses): string {
  const key = isV6 ? dump.bytes.toString('latin1', at, at + 16) : dump.view.getUint32(at);
  let ip = known.get(key);
  if (ip === undefined) known.set(key, (ip = formatAddress(dump.bytes.subarray(at, at + (isV6 ? 16 : 4)))));
  return ip;
}

function infoIn(dump: KernelBytes, start: number, end: number): TcpInfo | null {
  const at = attributeAt(dump, start, end, INET_DIAG_INFO);
  return at < 0 ? null : parseTcpInfo(attributeBytes(dump, at), !dump.little);
}

/** idiag_timer, idiag_retrans and idiag_expires; what was sent again is probes, where those are what it waits for. */
function detailsIn(dump: KernelBytes, start: number): SocketDetails {
  const timer = timers[dump.u8(start + 2)] ?? 'off';
  const count = dump.u8(start + 3);
  const isProbe = timer === 'keepalive' || timer === 'probe';
  return {
    timer,
    timerSeconds: timer === 'off' ? 0 : dump.u32(start + 52) / 1000,
    retries: isProbe ? 0 : count,
    probes: isProbe ? count : 0,
    references: null,
    state: null,
  };
}
