import { endOf } from '../bsd/sockets.js';
import type { HeldSocket, Socket } from '../bsd/sockets.js';
import { ifAny } from '../bsd/sysctl.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { cText } from '../c-text.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { decode, decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { xfile, xinpcb, xtcpcb, xunpcb } from './layouts-sockets.js';
import { procName } from './process-table.js';

// DTYPE_SOCKET of sys/file.h, SO_ACCEPTCONN of sys/socket.h, INP_IPV6 of netinet/in_pcb.h.
const [SOCKET, ACCEPTS, IPV6] = [2, 0x2, 0x2] as const;
// The kernel of a struct xtcpcb tells of a struct xinpcb behind its length.
const BEHIND_LENGTH = 8;
// TCPS_LISTEN of netinet/tcp_fsm.h.
const LISTEN = 1;
// struct sockaddr_un: length and family, then the path.
const PATH = 2;

interface Lists {
  all(): Socket[];
  held(): HeldSocket[];
  heldBy(pid: number): HeldSocket[];
}

/** The lists of sockets tell all but who holds one: that is told by the list of open files. */
export function sockets(sysctl: Sysctl): Lists {
  const held = (isWanted: (pid: number) => boolean): HeldSocket[] => {
    const known = new Map(allSockets(sysctl).map((socket) => [socket.address, socket]));
    return holders(sysctl).flatMap(({ pid, fd, data }) => {
      const socket = isWanted(pid) ? known.get(data) : undefined;
      return socket === undefined ? [] : [{ ...socket, pid, fd }];
    });
  };
  return {
    all: () => allSockets(sysctl),
    held: () => held(() => true),
    heldBy: (wanted) => {
      // Throws of one that is gone, which the list would be silent about.
      sysctl.bytes(...procName('one', wanted));
      return held((pid) => pid === wanted);
    },
  };
}

/** By where it is in the kernel, as open files tell it: '0' of one that is of no process any more. */
type ListedSocket = Socket & { address: string };

function allSockets(sysctl: Sysctl): ListedSocket[] {
  // A kernel need not have every kind.
  const list = <T>(name: string, of: (from: KernelBytes, at: number) => T): T[] => {
    const from = ifAny(() => sysctl.named(name));
    return from === null ? [] : [...structsIn(from, name, of)];
  };
  return [
    ...list('net.inet.tcp.pcblist', tcpSocket),
    ...['udp', 'raw'].flatMap((protocol) =>
      list(`net.inet.${protocol}.pcblist`, (from, at) => inetSocket(checked(xinpcb, from, at), 0)),
    ),
    ...['stream', 'dgram', 'seqpacket'].flatMap((type) => list(`net.local.${type}.pcblist`, unixSocket)),
  ];
}

/**
 * Each begins with its length, a long; so does what comes before the first and after the last, which tells how often the
 * list has changed.
 */
function* structsIn<T>(
  from: KernelBytes,
  name: string,
  of: (from: KernelBytes, at: number) => T,
): Generator<T, void, undefined> {
  if (from.length < 8) return;
  const frame = from.u64(0);
  for (let at = frame; at + 8 <= from.length;) {
    const length = from.u64(at);
    if (length <= frame) return;
    if (at + length > from.length) throw new Error(`${name} ends within a struct of ${length} bytes`);
    yield of(from, at);
    at += length;
  }
}

/** Other releases may have other structs. */
function checked<const L extends typeof xinpcb | typeof xtcpcb | typeof xunpcb>(
  layout: L,
  from: KernelBytes,
  at: number,
): Decoded<L> {
  const length = from.u64(at);
  if (length !== layout.size) throw new Error(`this kernel has a ${layout.struct} of ${length} bytes`);
  return decode(layout, from, at);
}

function tcpSocket(from: KernelBytes, at: number): ListedSocket {
  const { state } = checked(xtcpcb, from, at);
  return inetSocket(checked(xinpcb, from, at + BEHIND_LENGTH), state);
}

function inetSocket(record: Decoded<typeof xinpcb>, tcpState: number): ListedSocket {
  const isNew = (record.versions & IPV6) !== 0;
  // An address of IPv4 fills the last four bytes.
  const ip = (bytes: Uint8Array): Uint8Array => (isNew ? bytes : bytes.subarray(12));
  return {
    ...common(record, tcpState === LISTEN),
    family: isNew ? 'AF_INET6' : 'AF_INET',
    protocol: record.protocol,
    local: endOf(ip(record.local), portIn(record.localPort)),
    remote: endOf(ip(record.remote), portIn(record.remotePort)),
    tcpState,
    accepts: false,
  };
}

function unixSocket(from: KernelBytes, at: number): ListedSocket {
  const record = checked(xunpcb, from, at);
  const accepts = (record.options & ACCEPTS) !== 0;
  return {
    ...common(record, accepts),
    family: 'AF_UNIX',
    protocol: 0,
    local: cText(record.local.subarray(PATH)) || null,
    remote: cText(record.remote.subarray(PATH)) || null,
    tcpState: 0,
    accepts,
  };
}

type Common = Pick<ListedSocket, 'type' | 'address' | 'handle' | 'uid' | 'received' | 'unsent'>;

/** One that listens has connections instead of bytes. */
function common(record: Decoded<typeof xinpcb> | Decoded<typeof xunpcb>, listens: boolean): Common {
  const { type, socket, pcb, uid } = record;
  return {
    type,
    address: socket,
    // By which netstat -A names it.
    handle: pcb === '0' ? null : pcb,
    uid,
    received: listens ? record.waiting : record.received,
    unsent: listens ? record.mostWaiting : record.unsent,
  };
}

function portIn([high, low]: Uint8Array): number {
  return (high! << 8) | low!;
}

function holders(sysctl: Sysctl): Decoded<typeof xfile>[] {
  const from = sysctl.named('kern.file');
  if (from.length === 0) return [];
  const size = from.u64(0);
  if (size !== xfile.size) throw new Error(`this kernel has a struct xfile of ${size} bytes`);
  const all = decodeArray(xfile, from, 0, Math.floor(from.length / xfile.size));
  return all.filter(({ type }) => type === SOCKET).toSorted((a, b) => a.pid - b.pid || a.fd - b.fd);
}
