import type { MibTable } from '@sysu/native';

/**
 * The tables of a SPARC: every member of each struct of inet/mib2.h after the other, as the header declares them and not
 * as the layout tables of the library have them. Numbers take 32 bits.
 */
function struct(...members: readonly (number | Buffer | readonly number[])[]): Buffer {
  return Buffer.concat(
    members.flat().map((member) => {
      if (typeof member !== 'number') return member;
      const bytes = Buffer.alloc(4);
      bytes.writeInt32BE(member | 0);
      return bytes;
    }),
  );
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const counted = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
const ip = (...bytes: number[]): Buffer => Buffer.from(bytes);
const ip6 = (text: string): Buffer => Buffer.from(text.padEnd(32, '0'), 'hex');
const loopback6 = ip6('00000000000000000000000000000001');

/** An Octet_t: the length, and 32 bytes. */
function octets(content: string | Buffer): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.set(Buffer.from(content));
  return struct(content.length, bytes);
}

const TIME = zeros(2);
// A 64-bit number is aligned to 8 on SPARC.
const GAP = 0;

const tcp4 = (
  state: number,
  local: Buffer,
  localPort: number,
  remote: Buffer,
  remotePort: number,
  pid: number,
): Buffer => struct(state, local, localPort, remote, remotePort, zeros(9), pid, GAP, TIME);
const tcp6 = (
  state: number,
  local: Buffer,
  localPort: number,
  remote: Buffer,
  remotePort: number,
  pid: number,
): Buffer => struct(local, localPort, remote, remotePort, 0, state, zeros(9), pid, TIME);
const nowhere = ip(0, 0, 0, 0);

const tcpTable = [tcp4(2, nowhere, 22, nowhere, 0, 321), tcp4(5, ip(192, 0, 2, 5), 22, ip(198, 51, 100, 7), 40_000, 0)];
const tcp6Table = [tcp6(11, loopback6, 80, loopback6, 40_001, 321)];
const udpTable = [struct(ip(127, 0, 0, 1), 53, 2, nowhere, 0, 1, 321, GAP, TIME)];
const udp6Table = [struct(ip6('20010db8'), 5353, 3, 3, ip6('20010db8000000000000000000000009'), 123, 2, 321, TIME)];

const MTU = 1500;
// IFF_UP, IFF_BROADCAST, IFF_RUNNING, IFF_MULTICAST, IFF_IPV4; IFF_UP, IFF_LOOPBACK, IFF_RUNNING, IFF_IPV6.
const [NET0, LO0] = [0x1000843, 0x2000049] as const;
const addresses = [
  struct(
    ip(192, 0, 2, 5),
    octets('net0'),
    ip(255, 255, 255, 0),
    1,
    0,
    [MTU, 0],
    ip(192, 0, 2, 255),
    nowhere,
    NET0,
    zeros(3),
    nowhere,
    24,
    nowhere,
    0,
  ),
];
const addresses6 = [
  struct(
    octets('lo0'),
    loopback6,
    [128, 3, 2, 1, 8232, 0],
    ip6(''),
    LO0,
    zeros(3),
    ip6(''),
    128,
    ip6(''),
    0,
    ip6(''),
    zeros(3),
  ),
];
const neighbours = [
  struct(octets('net0'), octets(Buffer.from('080020aabbcc', 'hex')), ip(192, 0, 2, 5), 4, octets(''), 0x2b),
  struct(octets('net0'), octets(Buffer.from('080020000001', 'hex')), ip(192, 0, 2, 1), 3, octets(''), 0x8),
];
const route = (to: Buffer, name: string, gateway: Buffer, mask: Buffer, kind: number): Buffer =>
  struct(
    to,
    octets(name),
    [5, -1, -1, -1],
    gateway,
    [4, 2, 0],
    mask,
    -1,
    [1500, 7, 2, 1],
    nowhere,
    kind,
    [30, 3],
    0x1,
    octets(''),
    nowhere,
  );
const routes = [
  route(nowhere, 'net0', ip(192, 0, 2, 1), nowhere, 0x2),
  route(ip(192, 0, 2, 0), 'net0', ip(192, 0, 2, 5), ip(255, 255, 255, 0), 0x80),
  route(ip(192, 0, 2, 255), 'net0', nowhere, ip(255, 255, 255, 255), 0x1),
];
const routes6 = [
  struct(
    loopback6,
    [128, 1],
    octets('lo0'),
    loopback6,
    [3, 2, 0, 0, 0, 9, 0],
    [8232, 0, 4, 0],
    loopback6,
    0x8,
    [11, 12],
    0x9,
  ),
];
const members = [struct(octets('net0'), ip(224, 0, 0, 1), 3, 2)];
const members6 = [struct(2, ip6('ff020000000000000000000000000001'), 1, 2)];

const size = (entries: readonly Buffer[]): number => entries[0]!.length;
const ipCounters = struct(counted(1, 19), [size(addresses), size(routes), size(neighbours)], counted(30, 12), [
  size(members),
  0,
]);
const ip6Counters = struct([2, 1, 64, 0, size(addresses6), size(routes6), 0, size(members6), 0], zeros(30));
const tcpCounters = struct(
  [4, 400, 60_000, -1],
  counted(10, 8),
  size(tcpTable),
  99,
  zeros(38),
  size(tcp6Table),
  GAP,
  zeros(4),
);
const udpCounters = struct([5, 6, 7], size(udpTable), size(udp6Table), 8, zeros(4));

/** What it answers to T_SVR4_OPTMGMT_REQ, in the order of the modules. */
export const mib: readonly MibTable[] = [
  { level: 260, name: 0, bytes: ipCounters },
  { level: 268, name: 0, bytes: ip6Counters },
  { level: 261, name: 0, bytes: struct(counted(100, 33)) },
  { level: 262, name: 0, bytes: tcpCounters },
  { level: 263, name: 0, bytes: udpCounters },
  { level: 260, name: 20, bytes: Buffer.concat(addresses) },
  { level: 268, name: 25, bytes: Buffer.concat(addresses6) },
  { level: 260, name: 22, bytes: Buffer.concat(neighbours) },
  { level: 260, name: 21, bytes: Buffer.concat(routes) },
  { level: 268, name: 23, bytes: Buffer.concat(routes6) },
  { level: 260, name: 100, bytes: Buffer.concat(members) },
  { level: 268, name: 101, bytes: Buffer.concat(members6) },
  { level: 262, name: 13, bytes: Buffer.concat(tcpTable) },
  { level: 270, name: 14, bytes: Buffer.concat(tcp6Table) },
  { level: 263, name: 5, bytes: Buffer.concat(udpTable) },
  { level: 271, name: 6, bytes: Buffer.concat(udp6Table) },
];
