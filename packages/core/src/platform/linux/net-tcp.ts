import type { Address, Connection, SocketDetails } from '../../model/connections.js';
import { formatAddress } from '../ip-address.js';
import { LISTEN, tcpStatus, timers } from './tcp-states.js';

// sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
const line =
  /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]{2}) ([0-9A-F]+):([0-9A-F]+) ([0-9A-F]{2}):([0-9A-F]+) ([0-9A-F]+) +(\d+) +(\d+) (\d+)/gm;

/** How a list is read: `clockTicks` a second is the unit of its timers, asked for or not. */
interface NetTcpOptions {
  bigEndian: boolean;
  clockTicks?: number;
  details?: boolean;
}

const types = { tcp: 'SOCK_STREAM', udp: 'SOCK_DGRAM', raw: 'SOCK_RAW' };

/** The sockets in /proc/net/tcp, udp or raw, or tcp6, udp6 or raw6. */
export function* parseNetTcp(
  text: string,
  protocol: 'tcp' | 'udp' | 'raw',
  { bigEndian, clockTicks = 100, details = false }: NetTcpOptions,
): Generator<Connection> {
  const isTcp = protocol === 'tcp';
  const endpoint = protocol === 'raw' ? rawEndpoint : boundEndpoint;
  for (const words of text.matchAll(line)) {
    const [, local, localPort, remote, remotePort, st, sent, received, , , , uid, , inode] = words;
    const state = Number.parseInt(st!, 16);
    const raddr = endpoint(remote!, remotePort!, bigEndian);
    const isListener = isTcp && state === LISTEN;
    const isHeld = inode !== '0';
    yield {
      fd: null,
      family: local!.length === 8 ? 'AF_INET' : 'AF_INET6',
      type: types[protocol],
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
      ...(details && { details: detailsIn(words, clockTicks) }),
    };
  }
}

function boundEndpoint(hex: string, port: string, bigEndian: boolean): Address | null {
  return port === '0000' ? null : { ip: decodeAddress(hex, bigEndian), port: Number.parseInt(port, 16) };
}

/** A raw socket has no ports: without an address, its other end is none. */
function rawEndpoint(hex: string, port: string, bigEndian: boolean): Address | null {
  const isSet = port !== '0000' || /[^0]/.test(hex);
  return isSet ? { ip: decodeAddress(hex, bigEndian), port: Number.parseInt(port, 16) } : null;
}

/** tr:tm->when, retrnsmt and timeout of a line. */
function detailsIn(words: RegExpMatchArray, clockTicks: number): SocketDetails {
  return {
    timer: timers[Number.parseInt(words[8]!, 16)] ?? 'off',
    timerSeconds: Number.parseInt(words[9]!, 16) / clockTicks,
    retries: Number.parseInt(words[10]!, 16),
    probes: Number(words[12]),
    references: null,
    state: null,
  };
}

/** Words of 32 bits in the byte order of the machine, each holding four bytes in network order. */
export function decodeAddress(hex: string, bigEndian: boolean): string {
  const bytes = Buffer.from(hex, 'hex');
  return formatAddress(bigEndian ? bytes : bytes.swap32());
}
