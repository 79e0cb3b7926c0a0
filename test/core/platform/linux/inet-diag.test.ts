import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../../packages/core/src/model/connections.js';
import { inetDiagRequest, parseInetDiag } from '../../../../packages/core/src/platform/linux/inet-diag.js';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { captured, inetSocket, Structs } from './kernel-structs.js';

// Bytes before the structure: netlink(7).
const HEADER = 16;
const tcp = { protocol: 'tcp', tcpInfo: false } as const;
const udp = { protocol: 'udp', tcpInfo: false } as const;

const listening: Partial<Connection> = {
  family: 'AF_INET',
  type: 'SOCK_STREAM',
  laddr: { ip: '127.0.0.1', port: 8080 },
  raddr: null,
  status: 'LISTEN',
  listening: true,
};

describe('captured from Linux 6.18', () => {
  const rows = [...parseInetDiag(new KernelBytes(captured('tcp'), false), { protocol: 'tcp', tcpInfo: true })];
  const row = (port: number): Connection => rows.find(({ laddr }) => (laddr as { port: number }).port === port)!;

  test('sockets that listen, of both families', () => {
    expect(row(8080)).toEqual({
      ...listening,
      fd: null,
      pid: null,
      inode: String(0x2ef662),
      peerInode: null,
      uid: 0,
      recvQueue: 0,
      sendQueue: 7,
      netns: null,
      tcpInfo: null,
    });
    expect(row(443)).toMatchObject({ family: 'AF_INET6', laddr: { ip: 'fe80::9', port: 443 }, raddr: null });
    expect(rows).toHaveLength(4);
  });

  test('both ends of a connection, and what TCP has measured', () => {
    const accepted = rows.find(({ raddr }) => raddr !== null && (raddr as { port: number }).port === 54321)!;
    expect(accepted).toMatchObject({
      laddr: { ip: '127.0.0.1', port: 8080 },
      raddr: { ip: '127.0.0.2', port: 54321 },
      status: 'ESTABLISHED',
      listening: false,
      recvQueue: 5,
      tcpInfo: { bytesSent: 0, bytesReceived: 5, retransmits: 0 },
    });
    expect(row(54321).tcpInfo).toMatchObject({ bytesSent: 5, bytesReceived: 0 });
    expect(row(54321).tcpInfo!.rtt).toBeGreaterThan(1e-6);
    expect(row(54321).tcpInfo!.rtt).toBeLessThan(0.1);
  });
});

describe.each([
  ['least', false],
  ['most', true],
])('from a machine with the %s significant byte first', (_order, bigEndian) => {
  const structs = new Structs(bigEndian);
  const parse = (...sockets: Buffer[]): Connection[] => [...parseInetDiag(structs.dump(sockets), tcp)];

  test('numbers are the same', () => {
    expect(parse(inetSocket(structs, {}))).toEqual([
      {
        ...listening,
        fd: null,
        pid: null,
        inode: '5',
        peerInode: null,
        uid: 1000,
        recvQueue: 1,
        sendQueue: 0x01020304,
        netns: null,
      },
    ]);
  });

  test('addresses of IPv6 are the same', () => {
    const ips = ['20010db8000000000000000000000001', '00000000000000000000ffff7f000001'];
    expect(parse(inetSocket(structs, { family: 10, state: 1, ports: [443, 65535], ips }))[0]).toMatchObject({
      family: 'AF_INET6',
      laddr: { ip: '2001:db8::1', port: 443 },
      raddr: { ip: '::ffff:127.0.0.1', port: 65535 },
      status: 'ESTABLISHED',
    });
  });

  test('every state has psutil’s name', () => {
    const rows = parse(...Array.from({ length: 13 }, (_, state) => inetSocket(structs, { state })));
    expect(rows.map(({ status }) => status).slice(1)).toEqual(
      'ESTABLISHED SYN_SENT SYN_RECV FIN_WAIT1 FIN_WAIT2 TIME_WAIT CLOSE CLOSE_WAIT LAST_ACK LISTEN CLOSING SYN_RECV'.split(
        ' ',
      ),
    );
  });

  test('inodes and users of 32 bits are positive; what has no inode is nobody’s', () => {
    expect(parse(inetSocket(structs, { inode: 0xffffffff }))[0]!.inode).toBe('4294967295');
    expect(parse(inetSocket(structs, { inode: 0 }))[0]).toMatchObject({ inode: null, uid: null });
  });

  test('timers, only where they are asked for', () => {
    const details = (timer: number, count: number, milliseconds: number): Connection['details'] => {
      const socket = inetSocket(structs, { state: 1 });
      Buffer.from([timer, count]).copy(socket, HEADER + 2);
      structs.struct([4, milliseconds]).copy(socket, HEADER + 52);
      return [...parseInetDiag(structs.dump([socket]), { ...tcp, details: true })][0]!.details;
    };
    const none = { references: null, state: null };
    expect(details(0, 0, 0)).toEqual({ timer: 'off', timerSeconds: 0, retries: 0, probes: 0, ...none });
    expect(details(1, 3, 200)).toEqual({ timer: 'on', timerSeconds: 0.2, retries: 3, probes: 0, ...none });
    expect(details(2, 1, 7_198_000)).toMatchObject({ timer: 'keepalive', timerSeconds: 7198, retries: 0, probes: 1 });
    expect(details(3, 0, 58_000)).toMatchObject({ timer: 'timewait', timerSeconds: 58 });
    expect(details(4, 2, 1500)).toMatchObject({ timer: 'probe', timerSeconds: 1.5, retries: 0, probes: 2 });
    expect(parse(inetSocket(structs, {}))[0]).not.toHaveProperty('details');
  });

  test('requests ask in the order of the machine', () => {
    const request = inetDiagRequest({ ...udp, family: 6, port: 8080 }, bigEndian);
    expect(request).toEqual({
      type: 20,
      body: structs.struct([1, 10], [1, 17], [1, 0], [1, 0], [4, 0x1fff], Buffer.from('1f90', 'hex'), Buffer.alloc(46)),
    });
    const both = inetDiagRequest({ protocol: 'tcp', tcpInfo: true, family: 'both' }, bigEndian);
    expect(both).toEqual({
      type: 18,
      body: structs.struct([1, 0], [1, 0], [1, 0], [1, 2], Buffer.alloc(48), [4, 0x1fff], [4, 0]),
    });
  });
});

test('UDP has no state, and waits for others while it has no peer', () => {
  const structs = new Structs(false);
  const sockets = [
    inetSocket(structs, { state: 7 }),
    inetSocket(structs, { state: 1, ports: [53, 9], ips: ['7f000001', '7f000001'] }),
  ];
  const rows = [...parseInetDiag(structs.dump(sockets), { protocol: 'udp', tcpInfo: true })];
  expect(rows.map(({ type, status, listening, tcpInfo }) => [type, status, listening, tcpInfo])).toEqual([
    ['SOCK_DGRAM', 'NONE', true, null],
    ['SOCK_DGRAM', 'NONE', false, null],
  ]);
});

test('of raw sockets the port is the protocol, and an address makes a connection', () => {
  const structs = new Structs(false);
  const sockets = [
    inetSocket(structs, { state: 7, ports: [1, 0], ips: ['00000000', '00000000'] }),
    inetSocket(structs, { state: 1, ports: [1, 0], ips: ['7f000001', '7f000001'] }),
  ];
  const rows = [...parseInetDiag(structs.dump(sockets), { protocol: 'raw', tcpInfo: false })];
  expect(rows.map(({ type, status, laddr, raddr, listening }) => [type, status, laddr, raddr, listening])).toEqual([
    ['SOCK_RAW', 'NONE', { ip: '0.0.0.0', port: 1 }, null, true],
    ['SOCK_RAW', 'NONE', { ip: '127.0.0.1', port: 1 }, { ip: '127.0.0.1', port: 0 }, false],
  ]);
});
