import { endOf } from '../bsd/sockets.js';
import type { HeldSocket } from '../bsd/sockets.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { Connection } from '../../model/connections.js';
import { cText } from '../c-text.js';
import { allSockets, descriptorsOf, heldSockets, isSocket } from './files.js';
import type { OpenRecord } from './files.js';

// AF_* and SOCK_STREAM of sys/socket.h, SS_ISCONNECTED of sys/socketvar.h.
const families: Readonly<Record<number, Connection['family']>> = { 1: 'AF_UNIX', 2: 'AF_INET', 24: 'AF_INET6' };
const STREAM = 1;
const CONNECTED = 2;
// A raw socket tells its protocol apart.
const RAW = 3;

export function sockets(sysctl: Sysctl): {
  all(): HeldSocket[];
  held(): HeldSocket[];
  heldBy(pid: number): HeldSocket[];
} {
  return {
    all: () => allSockets(sysctl).flatMap(socketOf),
    held: () => heldSockets(sysctl).flatMap(socketOf),
    heldBy: (pid) => descriptorsOf(sysctl, pid).filter(isSocket).flatMap(socketOf),
  };
}

/** None for one of another family. Addresses and ports are in network order. */
function socketOf(record: OpenRecord): HeldSocket[] {
  const family = families[record.family];
  if (family === undefined) return [];
  const isUnix = family === 'AF_UNIX';
  const size = family === 'AF_INET' ? 4 : 16;
  const path = cText(record.path) || null;
  return [
    {
      family,
      type: record.socketType,
      protocol: record.socketType === RAW ? record.rawProtocol : record.protocol,
      local: isUnix ? path : endOf(record.localAddress.subarray(0, size), hostOrder(record.localPort)),
      // With whom a UNIX socket is connected stands behind a pointer.
      remote: isUnix ? null : endOf(record.remoteAddress.subarray(0, size), hostOrder(record.remotePort)),
      tcpState: record.tcpState,
      // Whether it listens is not told: one with a path that is not connected does, or will.
      accepts: isUnix && record.socketType === STREAM && path !== null && (record.socketState & CONNECTED) === 0,
      // Addresses of the kernel are for root.
      handle: record.address === '0' ? null : record.address,
      // A socket that was not found through a file has no owner.
      uid: record.references === 0 ? null : record.uid,
      received: record.received,
      unsent: record.unsent,
      pid: record.pid,
      fd: record.fd,
    },
  ];
}

function hostOrder(port: number): number {
  return ((port & 0xff) << 8) | ((port >> 8) & 0xff);
}
