import { long, message, struct } from '../bsd/bytes.js';
import type { Answers } from '../bsd/made-up.js';

// Addresses in the kernel, beyond what a number holds.
// … of the sockets; their control blocks lie elsewhere.
const PCB = 0x1000n;
const [LISTENER, CONNECTION, DATAGRAMS, LOG, CLIENT] = [1, 2, 3, 4, 5].map((i) => 0xfffff800_12340000n + BigInt(i));

export const CONNECTION_PCB = CONNECTION! + PCB;
const pcbOf = (socket: bigint): bigint => (socket === 0n ? 0n : socket + PCB);

// What comes before the first and after the last: struct xinpgen has 64 bytes, struct xunpgen 32.
const inetFrame = struct(64, [0, 'u64', 64], [8, 'u32', 3]);
const unixFrame = struct(32, [0, 'u64', 32]);

interface Ends {
  local: readonly [address: string, port: number];
  remote?: readonly [address: string, port: number];
}

/** struct xinpcb of netinet/in_pcb.h; of a struct xsocket first what counts, then addresses as 16 bytes of hexadecimal. */
function inpcb(socket: bigint, protocol: number, type: number, versions: number, { local, remote }: Ends): Buffer {
  const pcb = struct(
    400,
    [0, 'u64', 400],
    [8, 'u64', 240], // xso_len
    [16, 'u64', socket],
    [24, 'u64', pcbOf(socket)],
    [104, 'i32', protocol],
    [108, 'i32', versions === 2 ? 28 : 2],
    [112, 'u32', 1], // so_qlen
    [120, 'u32', 128], // so_qlimit
    [128, 'u32', 1001], // so_uid
    [164, 'i16', type],
    [176, 'u32', 77], // so_rcv.sb_cc
    [212, 'u32', 88], // so_snd.sb_cc
    [392, 'u8', versions],
  );
  pcb.writeUInt16BE(remote?.[1] ?? 0, 252);
  pcb.writeUInt16BE(local[1], 254);
  pcb.write(remote?.[0] ?? '', 256, 'hex');
  pcb.write(local[0], 272, 'hex');
  return pcb;
}

/** struct xtcpcb of netinet/tcp_var.h. */
function tcpcb(state: number, ...rest: Parameters<typeof inpcb>): Buffer {
  const tcp = struct(744, [0, 'u64', 744], [568, 'i32', state]);
  inpcb(...rest).copy(tcp, 8);
  return tcp;
}

/** struct xunpcb of sys/unpcb.h: paths follow the length and the family of a struct sockaddr_un. */
function unpcb(socket: bigint, type: number, options: number, local: string, remote: string): Buffer {
  return struct(
    904,
    [0, 'u64', 904],
    [154, 'text', local],
    [410, 'text', remote],
    [672, 'u64', socket],
    [680, 'u64', pcbOf(socket)],
    [768, 'u32', 2],
    [776, 'u32', 50],
    [784, 'u32', 1001],
    [820, 'i16', type],
    [822, 'i16', options],
    [832, 'u32', 5],
    [868, 'u32', 6],
  );
}

/** struct xfile of sys/file.h: DTYPE_SOCKET is 2. */
const file = (pid: number, fd: number, type: number, data: bigint): Buffer =>
  struct(128, [0, 'u64', 128], [8, 'i32', pid], [16, 'i32', fd], [32, 'i16', type], [56, 'u64', data]);

const ANY = '00'.repeat(16);
const ipv4 = (hex: string): string => '00'.repeat(12) + hex;
const ipv6 = (hex: string): string => hex.padEnd(31, '0');

const [TCP, UDP, STREAM, DGRAM] = [6, 17, 1, 2] as const;
const [V4, V6] = [1, 2] as const;
const [LISTEN, ESTABLISHED, TIME_WAIT] = [1, 4, 10] as const;
const ACCEPTS = 0x2;

const inet = (...bytes: number[]): Buffer => Buffer.from([16, 2, 0, 0, ...bytes, 0, 0, 0, 0, 0, 0, 0, 0]);
// An address of a link: its number stands at 2, and there is no name.
const link = Buffer.from([54, 18, 1, 0, ...Array.from({ length: 52 }, () => 0)]);

/** struct rt_msghdr of net/route.h: RTM_GET is 4. Addresses: destination 1, gateway 2, netmask 4. */
const route = (flags: number, addresses: number, ...rest: Buffer[]): Buffer =>
  message(
    struct(
      152,
      [2, 'u8', 5],
      [3, 'u8', 4],
      [4, 'u16', 1],
      [8, 'i32', flags],
      [12, 'i32', addresses],
      [48, 'u64', 1500],
      [112, 'u64', 9],
    ),
    ...rest,
  );

const counted = (first: number, count: number): Buffer => long(...Array.from({ length: count }, (_, i) => first + i));

export const networkAnswers: Answers = {
  'net.inet.tcp.pcblist': Buffer.concat([
    inetFrame,
    tcpcb(LISTEN, LISTENER!, TCP, STREAM, V4, { local: [ANY, 22] }),
    tcpcb(ESTABLISHED, CONNECTION!, TCP, STREAM, V6, {
      local: [`${ipv6('20010db8')}5`, 22],
      remote: [`${ipv6('20010db8')}9`, 40_000],
    }),
    tcpcb(TIME_WAIT, 0n, TCP, STREAM, V4, { local: [ipv4('c0000205'), 80], remote: [ipv4('c6336407'), 40_001] }),
    inetFrame,
  ]),
  'net.inet.udp.pcblist': Buffer.concat([
    inetFrame,
    inpcb(DATAGRAMS!, UDP, DGRAM, V4, { local: [ipv4('7f000001'), 53] }),
    inetFrame,
  ]),
  'net.inet.raw.pcblist': Buffer.concat([inetFrame, inetFrame]),
  'net.local.stream.pcblist': Buffer.concat([
    unixFrame,
    unpcb(LOG!, STREAM, ACCEPTS, '/var/run/log', ''),
    unpcb(CLIENT!, STREAM, 0, '', '/var/run/log'),
    unixFrame,
  ]),
  'net.local.dgram.pcblist': Buffer.concat([unixFrame, unixFrame]),
  'net.local.seqpacket.pcblist': Buffer.concat([unixFrame, unixFrame]),
  'kern.file': Buffer.concat([
    file(4321, 8, 2, DATAGRAMS!),
    file(4321, 6, 2, LISTENER!),
    file(4321, 7, 2, CONNECTION!),
    file(4321, 4, 1, 0n),
    file(4321, 9, 2, CLIENT!),
    file(1, 3, 2, LISTENER!),
    file(1, 4, 2, LOG!),
  ]),
  '4.17.0.0.1.0': Buffer.concat([
    // The mask of the default route is empty, which takes room as well.
    route(0x803, 7, inet(0, 0, 0, 0), inet(192, 0, 2, 1), Buffer.alloc(8)),
    route(0x1, 7, inet(192, 0, 2, 0), link, Buffer.from([7, 2, 0, 0, 255, 255, 255, 0])),
    route(0x5, 3, inet(192, 0, 2, 5), link),
  ]),
  // struct ipstat has more than what is told; struct tcpstat is that of FreeBSD 14.
  'net.inet.ip.stats': counted(1, 30),
  'net.inet.udp.stats': counted(100, 14),
  'net.inet.tcp.stats': counted(200, 123),
  'security.bsd.see_other_uids': Buffer.from(Int32Array.of(1).buffer),
};
