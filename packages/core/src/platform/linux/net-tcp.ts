import type { Address, Connection } from '../../model/connections.js';
import { formatAddress } from './ip-address.js';
import { LISTEN, tcpStatus } from './tcp-states.js';

// sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
const line =
  /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]{2}) ([0-9A-F]+):([0-9A-F]+) \S+ \S+ +(\d+) +\d+ (\d+)/gm;

/** The sockets in /proc/net/tcp, tcp6, udp or udp6. */
export function* parseNetTcp(text: string, protocol: 'tcp' | 'udp', bigEndian: boolean): Generator<Connection> {
  const isTcp = protocol === 'tcp';
  for (const [, local, localPort, remote, remotePort, st, sent, received, uid, inode] of text.matchAll(line)) {
    const state = Number.parseInt(st!, 16);
    const raddr = endpoint(remote!, remotePort!, bigEndian);
    const isListener = isTcp && state === LISTEN;
    const isHeld = inode !== '0';
    yield {
      fd: null,
      family: local!.length === 8 ? 'AF_INET' : 'AF_INET6',
      type: isTcp ? 'SOCK_STREAM' : 'SOCK_DGRAM',
      laddr: endpoint(local!, localPort!, bigEndian),
      raddr,
      status: isTcp ? tcpStatus(state) : 'NONE',
      pid: null,
      listening: isTcp ? isListener : raddr === null,
      inode: isHeld ? inode! : null,
      peerInode: null,
      uid: isHeld ? Number(uid) : null,
      recvQueue: Number.parseInt(received!, 16),
      // How many may wait is not told here: it says 0.
      sendQueue: isListener ? null : Number.parseInt(sent!, 16),
      netns: null,
    };
  }
}

function endpoint(hex: string, port: string, bigEndian: boolean): Address | null {
  return port === '0000' ? null : { ip: decodeAddress(hex, bigEndian), port: Number.parseInt(port, 16) };
}

/** Words of 32 bits in the byte order of the machine, each holding four bytes in network order. */
export function decodeAddress(hex: string, bigEndian: boolean): string {
  const bytes = Buffer.from(hex, 'hex');
  return formatAddress(bigEndian ? bytes : bytes.swap32());
}
