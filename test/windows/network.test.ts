import { createSocket } from 'node:dgram';
import type { Socket as Datagrams } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';
import { hostFile } from './host.js';
import { isWindows } from './on-windows.js';

/** The kernel below Wine can be asked about the same machine. */
const isOnWine = hostFile('stat') !== '';

describe.skipIf(!isWindows)('the network on Windows', () => {
  const system = createSystem();
  let server: Server;
  let client: Socket;
  let datagrams: Datagrams;
  let port: number;

  beforeAll(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
    client = connect(port, '127.0.0.1');
    await Promise.all([once(client, 'connect'), once(server, 'connection')]);
    datagrams = createSocket('udp4').bind(0, '127.0.0.1');
    await once(datagrams, 'listening');
  });
  afterAll(() => {
    client.destroy();
    server.close();
    datagrams.close();
  });

  test('lists the socket that listens, and both ends of a connection', async () => {
    const rows = await system.netConnections({ kind: 'tcp4' });
    const here = { ip: '127.0.0.1', port };
    const there = { ip: '127.0.0.1', port: client.localPort };
    const family = { family: 'AF_INET', type: 'SOCK_STREAM' };
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...family, laddr: here, raddr: null, status: 'LISTEN', listening: true }),
        expect.objectContaining({ ...family, laddr: here, raddr: there, status: 'ESTABLISHED' }),
        expect.objectContaining({ ...family, laddr: there, raddr: here, status: 'ESTABLISHED', pid: process.pid }),
      ]),
    );
  });

  test('lists the sockets of UDP with their owners, and those of one process', async () => {
    const laddr = datagrams.address();
    const row = { type: 'SOCK_DGRAM', laddr: { ip: '127.0.0.1', port: laddr.port }, raddr: null, status: 'NONE' };
    expect(await system.netConnections({ kind: 'udp' })).toContainEqual(
      expect.objectContaining({ ...row, pid: process.pid }),
    );
    expect(await system.process().netConnections({ kind: 'udp' })).toContainEqual(expect.objectContaining(row));
  });

  test.skipIf(!isOnWine)('has the interfaces of the machine below, with their sizes and counters', () => {
    const counted = (): Map<string, number[]> =>
      new Map(
        Array.from(hostFile('net/dev').matchAll(/^ *(\S+): *(.*)$/gm), ([, name, columns]) => [
          name!,
          columns!.split(/ +/).map(Number),
        ]),
      );
    const before = counted();
    const between = system.netIoCounters({ perNic: true, nowrap: false });
    const after = counted();
    expect(Object.keys(between).toSorted()).toEqual([...before.keys()].toSorted());
    for (const [name, { bytesRecv, packetsRecv, bytesSent, packetsSent }] of Object.entries(between)) {
      const figures = [bytesRecv, packetsRecv, bytesSent, packetsSent];
      for (const [i, column] of [0, 1, 8, 9].entries()) {
        expect(figures[i], `${name} ${column}`).toBeGreaterThanOrEqual(before.get(name)![column]!);
        expect(figures[i], `${name} ${column}`).toBeLessThanOrEqual(after.get(name)![column]!);
      }
    }
  });

  test('has the addresses that node:os sees', () => {
    const seen = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
      addresses!.map(({ address, netmask }) => `${name} ${address} ${netmask}`),
    );
    const ours = Object.entries(system.netIfAddrs()).flatMap(([name, addresses]) =>
      addresses
        .filter(({ family }) => family !== 'AF_LINK')
        .map(({ address, netmask }) => `${name} ${address!.replace(/%.*/, '')} ${netmask}`),
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(ours).toEqual(expect.arrayContaining(seen));
  });

  test.skipIf(!isOnWine)('has the routes of IPv4 of the machine below', async () => {
    // Iface Destination Gateway …, in the byte order of the machine.
    const address = (hex: string): string => Buffer.from(hex, 'hex').toReversed().join('.');
    const below = Array.from(hostFile('net/route').matchAll(/^(\S+)\t([0-9A-F]{8})\t([0-9A-F]{8})/gm), (words) => ({
      interface: words[1],
      destination: address(words[2]!),
      gateway: words[3] === '00000000' ? null : address(words[3]!),
    }));
    const routes = await system.netRoutes();
    const own = routes.map(({ interface: name, destination, gateway }) => ({ interface: name, destination, gateway }));
    expect(below.length).toBeGreaterThan(0);
    expect(own).toEqual(expect.arrayContaining(below));
  });

  test('tells the state of each interface', () => {
    const stats = system.netIfStats();
    const loopback = Object.values(stats).find(({ linkType }) => linkType === 'loopback');
    expect(loopback).toMatchObject({ isup: true, operState: 'up' });
    for (const { mtu, flags } of Object.values(stats)) {
      expect(mtu).toBeGreaterThan(0);
      expect(flags).toMatch(/^[a-z,]+$/);
    }
  });
});
