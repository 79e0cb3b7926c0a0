import { assert } from './assert.js';
import { id, list, mapOf, oneOf, orNull, record, text, whole, yesNo } from './kinds.js';
import type { Kind } from './kinds.js';

const states =
  'ESTABLISHED SYN_SENT SYN_RECV FIN_WAIT1 FIN_WAIT2 TIME_WAIT CLOSE CLOSE_WAIT LAST_ACK LISTEN CLOSING NONE';
const inode: Kind = (value, path) => assert.match(String(value), /^[1-9]\d*$/, path);
const endpoint = record({ ip: text, port: whole });

/** `{ ip, port }`, or the path of a UNIX socket. */
const address: Kind = (value, path) => (typeof value === 'string' ? text : orNull(endpoint))(value, path);

const socket = {
  family: oneOf('AF_INET', 'AF_INET6', 'AF_UNIX'),
  type: oneOf('SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_SEQPACKET', 'SOCK_RAW'),
  laddr: address,
  raddr: address,
  status: oneOf(...states.split(' ')),
  listening: yesNo,
  inode: orNull(inode),
  peerInode: orNull(inode),
  uid: orNull(whole),
  recvQueue: orNull(whole),
  sendQueue: orNull(whole),
  netns: orNull(inode),
};
const tcpInfo = orNull(
  record({
    bytesSent: orNull(whole),
    bytesReceived: orNull(whole),
    rtt: orNull((value, path) => assert.ok((value as number) > 0 && (value as number) < 1000, path)),
    retransmits: whole,
  }),
);

export const processConnections: Kind = list(record({ ...socket, fd: whole }));
export const connections: Kind = list(record({ ...socket, fd: orNull(whole), pid: orNull(id) }));
export const measuredConnections: Kind = list(record({ ...socket, fd: orNull(whole), pid: orNull(id), tcpInfo }));

export const interfaceAddresses: Kind = mapOf(
  list(
    record({
      family: oneOf('AF_UNSPEC', 'AF_INET', 'AF_INET6', 'AF_LINK'),
      address: orNull(text),
      netmask: orNull(text),
      broadcast: orNull(text),
      ptp: orNull(text),
      prefixLength: orNull(whole),
      scope: orNull(text),
    }),
  ),
);

export const interfaceStates: Kind = mapOf(
  record({
    isup: yesNo,
    duplex: oneOf(0, 1, 2),
    speed: orNull(whole),
    mtu: whole,
    flags: text,
    txQueueLength: orNull(whole),
    operState: text,
    linkType: orNull(text),
    driver: orNull(text),
  }),
);

const family = oneOf('AF_INET', 'AF_INET6');

export const routes: Kind = list(
  record({
    family,
    destination: text,
    prefixLength: whole,
    netmask: text,
    gateway: orNull(text),
    interface: text,
    flags: text,
    metric: whole,
    references: whole,
    uses: whole,
    mtu: orNull(whole),
    window: orNull(whole),
    irtt: orNull(whole),
  }),
);

// One of them is a limit, and -1 when there is none.
const value: Kind = (number, path) => assert.ok(Number.isInteger(number), path);
export const counters: Kind = list(record({ protocol: text, name: text, value }));
export const groups: Kind = list(record({ interface: text, family, address: text, members: whole }));
