import type { Connection } from '../../model/connections.js';
import { decodeText } from '../../text.js';
import { SOCK_DIAG_BY_FAMILY } from './inet-diag.js';
import type { DiagRequest } from './inet-diag.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { attributeAt, attributeBytes, endOf, hasMessage, nextMessage, startOf } from './netlink.js';
import { LISTEN } from './tcp-states.js';

const AF_UNIX = 1;
// UDIAG_SHOW_NAME, _PEER, _RQLEN and _UID of linux/unix_diag.h; a kernel passes over what it does not know.
const SHOW = 0x01 | 0x04 | 0x10 | 0x40;
const NAME = 0;
const PEER = 2;
const RQLEN = 4;
const UID = 7; // Linux 5.3

const socketTypes: Record<number, string> = { 1: 'SOCK_STREAM', 2: 'SOCK_DGRAM', 3: 'SOCK_RAW', 5: 'SOCK_SEQPACKET' };

/** A struct unix_diag_req for sockets in every state, see sock_diag(7). */
export function unixDiagRequest(bigEndian: boolean): DiagRequest {
  const body = Buffer.alloc(24);
  body[0] = AF_UNIX;
  body.fill(0xff, 4, 8);
  if (bigEndian) body.writeUInt32BE(SHOW, 12);
  else body.writeUInt32LE(SHOW, 12);
  return { type: SOCK_DIAG_BY_FAMILY, body };
}

/** The sockets in a dump of structs unix_diag_msg. Where they are connected to, is for `linkPeers`. */
export function* parseUnixDiag(dump: KernelBytes): Generator<Connection> {
  for (let at = 0; hasMessage(dump, at); at = nextMessage(dump, at)) {
    const start = startOf(at);
    const end = endOf(dump, at);
    const name = attributeAt(dump, start + 16, end, NAME);
    const peer = attributeAt(dump, start + 16, end, PEER);
    const queues = attributeAt(dump, start + 16, end, RQLEN);
    const uid = attributeAt(dump, start + 16, end, UID);
    yield {
      fd: null,
      family: 'AF_UNIX',
      type: socketType(dump.u8(start + 1)),
      laddr: name < 0 ? null : socketName(attributeBytes(dump, name)),
      raddr: null,
      status: 'NONE',
      pid: null,
      listening: dump.u8(start + 2) === LISTEN,
      inode: String(dump.u32(start + 4)),
      peerInode: peer < 0 || dump.u32(peer) === 0 ? null : String(dump.u32(peer)),
      uid: uid < 0 ? null : dump.u32(uid),
      recvQueue: queues < 0 ? null : dump.u32(queues),
      sendQueue: queues < 0 ? null : dump.u32(queues + 4),
      netns: null,
    };
  }
}

/** The other end's name, once all of them are known. */
export function linkPeers(connections: readonly Connection[]): void {
  const names = new Map<string, string>();
  for (const { inode, laddr } of connections) {
    if (inode !== null && typeof laddr === 'string') names.set(inode, laddr);
  }
  for (const connection of connections) {
    if (connection.peerInode !== null) connection.raddr = names.get(connection.peerInode) ?? null;
  }
}

export function socketType(type: number): string {
  return socketTypes[type] ?? String(type);
}

/** A path ends at its NUL; a name in the abstract namespace begins with one, and may hold more: all shown as `@`. */
function socketName(bytes: Buffer): string | null {
  const isPath = bytes[0] !== 0;
  const end = isPath && bytes.includes(0) ? bytes.indexOf(0) : bytes.length;
  const text = decodeText(bytes, 0, end);
  return text === '' ? null : isPath ? text : text.replaceAll('\0', '@');
}
