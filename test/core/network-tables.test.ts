import { expect, test } from 'vitest';
import type { Table, Value } from '../../packages/core/src/field.js';
import type { InterfaceAddress } from '../../packages/core/src/model/interfaces.js';
import { fieldsNamed, figuresOf } from '../../packages/core/src/select.js';
import { connectionTable } from '../../packages/core/src/tables/connections.js';
import type { ConnectionRecord } from '../../packages/core/src/tables/connections.js';
import { interfaceTable } from '../../packages/core/src/tables/interfaces.js';
import type { InterfaceRecord } from '../../packages/core/src/tables/interfaces.js';

function valuesOf<R>(table: Table<R>, record: R): Record<string, Value | null> {
  return Object.fromEntries(table.fields.map((field) => [field.name, field.get(record) ?? null]));
}

const connection: ConnectionRecord = {
  fd: 3,
  family: 'AF_INET6',
  type: 'SOCK_STREAM',
  laddr: { ip: 'fe80::9', port: 443 },
  raddr: { ip: '::ffff:10.0.0.1', port: 54321 },
  status: 'ESTABLISHED',
  pid: 7,
  listening: false,
  inode: '12',
  peerInode: null,
  uid: 33,
  recvQueue: 1,
  sendQueue: 2,
  netns: '4026531840',
  tcpInfo: { bytesSent: 5, bytesReceived: 6, rtt: 0.00125, retransmits: 4 },
  details: { timer: 'keepalive', timerSeconds: 7200, retries: 0, probes: 1, references: null, state: null },
  process: 'nginx',
  program: 'nginx: worker',
  user: 'www-data',
};

test('a connection of TCP over IPv6', () => {
  expect(valuesOf(connectionTable, connection)).toEqual({
    protocol: 'tcp6',
    recvQueue: 1,
    sendQueue: 2,
    local: '[fe80::9]:443',
    remote: '[::ffff:10.0.0.1]:54321',
    status: 'ESTABLISHED',
    pid: 7,
    process: 'nginx',
    program: 'nginx: worker',
    fd: 3,
    user: 'www-data',
    uid: 33,
    family: 'AF_INET6',
    type: 'SOCK_STREAM',
    localAddress: 'fe80::9',
    localPort: 443,
    remoteAddress: '::ffff:10.0.0.1',
    remotePort: 54321,
    listening: false,
    inode: '12',
    peerInode: null,
    netns: '4026531840',
    bytesSent: 5,
    bytesReceived: 6,
    rtt: 1.25,
    retransmits: 4,
    timer: 'keepalive',
    timerSeconds: 7200,
    retries: 0,
    probes: 1,
    references: null,
    unixState: null,
  });
});

test('sockets of other kinds, and without a peer', () => {
  const shown = (more: Partial<ConnectionRecord>): unknown => {
    const { protocol, local, remote, localAddress, localPort, rtt } = valuesOf(connectionTable, {
      ...connection,
      ...more,
    });
    return [protocol, local, remote, localAddress, localPort, rtt];
  };
  const { tcpInfo: _measured, ...unmeasured } = connection;
  expect(valuesOf(connectionTable, unmeasured)).toMatchObject({ bytesSent: null, rtt: null, retransmits: null });
  expect(
    shown({ family: 'AF_INET', type: 'SOCK_DGRAM', laddr: { ip: '10.0.0.1', port: 53 }, raddr: null, tcpInfo: null }),
  ).toEqual(['udp', '10.0.0.1:53', null, '10.0.0.1', 53, null]);
  expect(shown({ family: 'AF_UNIX', laddr: '/run/a b', raddr: null })).toEqual([
    'unix',
    '/run/a b',
    null,
    null,
    null,
    1.25,
  ]);
});

test('columns say what they cost', () => {
  const needs = (...names: string[]): string[] => [...figuresOf(fieldsNamed(connectionTable, names))].toSorted();
  expect(needs('protocol', 'local', 'remote', 'status', 'uid', 'inode')).toEqual([]);
  expect(needs('pid')).toEqual(['owners']);
  expect(needs('process', 'user', 'rtt')).toEqual(['owners', 'process', 'tcpInfo', 'user']);
  expect(needs('program', 'timer', 'references')).toEqual(['details', 'owners', 'program']);
});

test('an interface', () => {
  const none = { netmask: null, broadcast: null, ptp: null, prefixLength: null, scope: null };
  const addresses: InterfaceAddress[] = [
    {
      ...none,
      family: 'AF_INET',
      address: '10.0.0.1',
      netmask: '255.0.0.0',
      broadcast: '10.255.255.255',
      prefixLength: 8,
    },
    { ...none, family: 'AF_INET', address: '10.9.0.1', netmask: '255.255.255.255', ptp: '10.9.0.2', prefixLength: 32 },
    { ...none, family: 'AF_INET6', address: 'fe80::1%eth0', netmask: 'ffff:ffff:ffff:ffff::', prefixLength: 64 },
    { ...none, family: 'AF_LINK', address: '02:00:00:00:00:01', broadcast: 'ff:ff:ff:ff:ff:ff' },
  ];
  const stats: InterfaceRecord['stats'] = {
    isup: true,
    duplex: 2,
    speed: 1000,
    mtu: 1500,
    flags: 'up,running',
    txQueueLength: 1000,
    operState: 'up',
    linkType: 'ether',
    driver: 'e1000e',
  };
  const record: InterfaceRecord = { interface: 'eth0', stats, addresses, counters: null };
  expect(valuesOf(interfaceTable, record)).toMatchObject({
    interface: 'eth0',
    isup: true,
    operState: 'up',
    linkType: 'ether',
    driver: 'e1000e',
    mac: '02:00:00:00:00:01',
    ipv4: ['10.0.0.1/8', '10.9.0.1/32'],
    ipv6: ['fe80::1%eth0/64'],
    netmask: ['255.0.0.0', '255.255.255.255'],
    broadcast: ['10.255.255.255'],
    ptp: ['10.9.0.2'],
    mtu: 1500,
    speed: 1000,
    duplex: 'full',
    flags: ['up', 'running'],
    txQueueLength: 1000,
    bytesRecv: null,
  });
  const alias = { interface: 'eth0:1', stats: null, addresses: [], counters: null };
  expect(valuesOf(interfaceTable, alias)).toMatchObject({ isup: null, mac: null, ipv4: [], duplex: null, flags: null });
});
