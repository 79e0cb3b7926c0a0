import { expect, test } from 'vitest';
import type { ConnectionOptions } from '../../../../packages/core/src/model/connections.js';
import { solarisMachine } from '../../../../packages/core/src/platform/sunos/index.js';
import { mib } from './made-mib.js';
import { solaris } from './solaris.js';

const backend = solarisMachine(solaris, true);
const options: ConnectionOptions = { owners: true, tcpInfo: false, netns: 'own' };

test('sockets of the Internet, each with the process that made it', async () => {
  const all = await backend.netConnections(['tcp4', 'tcp6', 'udp4', 'udp6', 'unix'], options);
  const told = all.map(({ family, type, laddr, raddr, status, pid, listening }) => ({
    family,
    type,
    laddr,
    raddr,
    status,
    pid,
    listening,
  }));
  const tcp = { family: 'AF_INET', type: 'SOCK_STREAM' };
  expect(told).toEqual([
    { ...tcp, laddr: { ip: '0.0.0.0', port: 22 }, raddr: null, status: 'LISTEN', pid: 321, listening: true },
    {
      ...tcp,
      laddr: { ip: '192.0.2.5', port: 22 },
      raddr: { ip: '198.51.100.7', port: 40_000 },
      status: 'ESTABLISHED',
      pid: null,
      listening: false,
    },
    {
      ...tcp,
      family: 'AF_INET6',
      laddr: { ip: '::1', port: 80 },
      raddr: { ip: '::1', port: 40_001 },
      status: 'TIME_WAIT',
      pid: 321,
      listening: false,
    },
    {
      family: 'AF_INET',
      type: 'SOCK_DGRAM',
      laddr: { ip: '127.0.0.1', port: 53 },
      raddr: null,
      status: 'NONE',
      pid: 321,
      listening: true,
    },
    {
      family: 'AF_INET6',
      type: 'SOCK_DGRAM',
      laddr: { ip: '2001:db8::', port: 5353 },
      raddr: { ip: '2001:db8::9', port: 123 },
      status: 'NONE',
      pid: 321,
      listening: false,
    },
  ]);
  expect((await backend.netConnections(['tcp4'], { ...options, owners: false })).map(({ pid }) => pid)).toEqual([
    null,
    null,
  ]);
  expect(await backend.processConnections(321, ['udp4', 'udp6'], true)).toMatchObject([
    { tcpInfo: null },
    { fd: null },
  ]);
  expect(await backend.listeners(22)).toEqual([{ protocol: 'tcp', address: '0.0.0.0', port: 22, pids: [321] }]);
});

test('a kernel that is older than a member does not tell it', async () => {
  // Without what was added to the table of TCP: the process, and since when.
  const older = 56;
  const cut = mib.map(({ level, name, bytes }) => {
    if (level === 262 && name === 13) {
      const entries = [0, 72].map((at) => bytes.subarray(at, at + older));
      return { level, name, bytes: Buffer.concat(entries) };
    }
    if (level !== 262) return { level, name, bytes };
    const sizes = Buffer.from(bytes);
    sizes.writeInt32BE(older, 48);
    return { level, name, bytes: sizes };
  });
  const old = solarisMachine({ ...solaris, mib: () => cut }, true);
  const found = await old.netConnections(['tcp4'], options);
  expect(found.map(({ laddr, pid }) => [laddr, pid])).toEqual([
    [{ ip: '0.0.0.0', port: 22 }, null],
    [{ ip: '192.0.2.5', port: 22 }, null],
  ]);
});

test('interfaces, with the addresses of each', () => {
  expect(Object.fromEntries(backend.netIfAddrs())).toMatchObject({
    net0: [
      { family: 'AF_INET', address: '192.0.2.5', netmask: '255.255.255.0', broadcast: '192.0.2.255', prefixLength: 24 },
      { family: 'AF_LINK', address: '08:00:20:aa:bb:cc' },
    ],
    lo0: [{ family: 'AF_INET6', address: '::1', broadcast: null, prefixLength: 128, scope: 'host' }],
  });
  expect(Object.fromEntries(backend.netIfStats())).toMatchObject({
    net0: {
      isup: true,
      duplex: 2,
      speed: 1000,
      mtu: 1500,
      flags: 'up,broadcast,running,multicast,ipv4',
      operState: 'up',
      linkType: 'ether',
    },
    lo0: { isup: true, speed: null, mtu: 8232, operState: 'unknown', linkType: 'loopback' },
  });
});

test('routes, without what the kernel keeps for itself', async () => {
  expect(await backend.netRoutes()).toEqual([
    {
      family: 'AF_INET',
      destination: '0.0.0.0',
      prefixLength: 0,
      netmask: '0.0.0.0',
      gateway: '192.0.2.1',
      interface: 'net0',
      flags: 'UG',
      metric: 5,
      references: 2,
      uses: 33,
      mtu: 1500,
      window: 0,
      irtt: 7,
    },
    expect.objectContaining({ destination: '192.0.2.0', prefixLength: 24, gateway: null, flags: 'U' }),
    {
      family: 'AF_INET6',
      destination: '::1',
      prefixLength: 128,
      netmask: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      gateway: null,
      interface: 'lo0',
      flags: 'UH!',
      metric: 9,
      references: 4,
      uses: 23,
      mtu: null,
      window: null,
      irtt: null,
    },
  ]);
});

test('multicast groups', async () => {
  expect(await backend.netGroups()).toEqual([
    { interface: 'net0', family: 'AF_INET', address: '224.0.0.1', members: 3 },
    { interface: '2', family: 'AF_INET6', address: 'ff02::1', members: 1 },
  ]);
});

test('counters of protocols, one of which is a limit that there is not', async () => {
  const counters = await backend.netProtocolCounters();
  const valueOf = (protocol: string, name: string): number | undefined =>
    counters.find((each) => each.protocol === protocol && each.name === name)?.value;
  expect(valueOf('Ip', 'InReceives')).toBe(3);
  expect(valueOf('Ip', 'FragCreates')).toBe(19);
  expect(valueOf('Icmp', 'OutAddrMaskReps')).toBe(125);
  expect(valueOf('Tcp', 'MaxConn')).toBe(-1);
  expect(valueOf('Tcp', 'RetransSegs')).toBe(17);
  expect(valueOf('Tcp', 'OutRsts')).toBe(99);
  expect(valueOf('Udp', 'OutErrors')).toBe(8);
  expect(counters).toHaveLength(19 + 26 + 13 + 4);
});
