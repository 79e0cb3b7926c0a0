import type { Address, Connection } from '../../model/connections.js';
import { endOf } from '../bsd/sockets.js';
import type { HeldSocket, OwnedSocket, Socket } from '../bsd/sockets.js';
import { ifAny } from '../bsd/sysctl.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { descriptorsOf, heldSockets, isSocket } from './files.js';
import type { OpenRecord } from './files.js';
import { kinfoPcb } from './layouts-network.js';
import { addresses } from './sockaddr.js';

// The lists that the kernel keeps. Below their names: PCB_ALL, nothing, and as many as there are.
const lists = [
  'net.inet.tcp.pcblist',
  'net.inet.udp.pcblist',
  'net.inet.raw.pcblist',
  'net.inet6.tcp6.pcblist',
  'net.inet6.udp6.pcblist',
  'net.inet6.raw6.pcblist',
  'net.local.stream.pcblist',
  'net.local.dgram.pcblist',
  'net.local.seqpacket.pcblist',
];
const ANY_NUMBER = 0x7fffffff;
const BELOW = [0, 0, kinfoPcb.size, ANY_NUMBER];
// AF_UNIX and SOCK_DGRAM of sys/socket.h, SS_ISCONNECTED of sys/socketvar.h.
const families: Readonly<Record<number, Connection['family']>> = { 1: 'AF_UNIX', 2: 'AF_INET', 24: 'AF_INET6' };
const DATAGRAMS = 2;
const CONNECTED = 2;

type Pcb = Decoded<typeof kinfoPcb>;

/**
 * Who holds one is found by its address in the kernel, which is for root; others are told of all sockets, and not
 * whose they are.
 */
export function sockets(sysctl: Sysctl): {
  all(): Socket[];
  held(): OwnedSocket[];
  heldBy(pid: number): HeldSocket[];
} {
  const all = (): Socket[] => lists.flatMap((list) => pcbsIn(sysctl, list)).flatMap(socketOf);
  return {
    all,
    held: () => {
      const every = all();
      const held = joined(heldSockets(sysctl), every);
      const known = new Set(held.map(({ handle }) => handle));
      const others = every.filter(({ handle }) => !known.has(handle));
      return [...held, ...others.map((socket) => ({ ...socket, pid: null, fd: null }))];
    },
    heldBy: (pid) => joined(descriptorsOf(sysctl, pid).filter(isSocket), all()),
  };
}

/** None of a protocol that the kernel was built without. */
function pcbsIn(sysctl: Sysctl, list: string): Pcb[] {
  const from = ifAny(() => sysctl.named(list, ...BELOW));
  return from === null ? [] : decodeArray(kinfoPcb, from, 0, Math.floor(from.length / kinfoPcb.size));
}

function joined(files: readonly OpenRecord[], every: readonly Socket[]): HeldSocket[] {
  const byHandle = new Map(every.map((socket) => [socket.handle, socket]));
  return files.flatMap(({ object, pid, fd, uid }) => {
    const socket = byHandle.get(handleOf(object));
    return socket === undefined || socket.handle === null ? [] : [{ ...socket, pid, fd, uid }];
  });
}

/** None for one of another family. */
function socketOf(pcb: Pcb): Socket[] {
  const family = families[pcb.family];
  if (family === undefined) return [];
  const isUnix = family === 'AF_UNIX';
  const local = isUnix ? pathOf(pcb.local) : addressOf(pcb.local);
  return [
    {
      family,
      type: pcb.type,
      protocol: pcb.protocol,
      local,
      remote: isUnix ? pathOf(pcb.remote) : addressOf(pcb.remote),
      tcpState: pcb.tcpState,
      // Whether it listens is not told: one with a path that is not connected does, or will.
      accepts: isUnix && pcb.type !== DATAGRAMS && local !== null && (pcb.state & CONNECTED) === 0,
      handle: handleOf(pcb.socket),
      uid: null,
      received: pcb.received,
      unsent: pcb.unsent,
    },
  ];
}

function handleOf(address: string): string | null {
  return address === '0' ? null : address;
}

/** Of a struct sockaddr_in or sockaddr_in6: the port stands at 2, in network order. */
function addressOf(sockaddr: Uint8Array): Address | null {
  const ip = addresses.bytesOf(sockaddr);
  return ip === null ? null : endOf(ip, (sockaddr[2]! << 8) | sockaddr[3]!);
}

/** Of a struct sockaddr_un. */
function pathOf(sockaddr: Uint8Array): string | null {
  return cText(sockaddr.subarray(2, Math.max(2, sockaddr[0]! + 1))) || null;
}
