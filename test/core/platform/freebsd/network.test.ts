import { describe, expect, test } from 'vitest';
import { NoSuchProcess, Unsupported } from '../../../../packages/core/src/errors.js';
import type { ConnectionOptions, SocketList } from '../../../../packages/core/src/model/connections.js';
import { freebsdMachine } from '../../../../packages/core/src/platform/freebsd/index.js';
import { int } from '../bsd/bytes.js';
import { answers } from './freebsd.js';
import { MadeUpKernel } from './made-up.js';

const backend = freebsdMachine(new MadeUpKernel());
const options: ConnectionOptions = { owners: true, tcpInfo: false, netns: 'own' };
const LISTS: readonly SocketList[] = ['tcp4', 'tcp6', 'udp4', 'udp6', 'unix'];

describe('sockets', () => {
  test('as processes hold them, those of the Internet and UNIX ones', async () => {
    const all = await backend.netConnections(LISTS, options);
    const told = all.map(({ pid, fd, family, laddr, raddr, status, listening }) => [
      pid,
      fd,
      family,
      laddr,
      raddr,
      status,
      listening,
    ]);
    const any = { ip: '0.0.0.0', port: 22 };
    expect(told).toEqual([
      [1, 3, 'AF_INET', any, null, 'LISTEN', true],
      [1, 4, 'AF_UNIX', '/var/run/log', null, 'NONE', true],
      [4321, 6, 'AF_INET', any, null, 'LISTEN', true],
      [4321, 7, 'AF_INET6', { ip: '2001:db8::5', port: 22 }, { ip: '2001:db8::9', port: 40_000 }, 'ESTABLISHED', false],
      [4321, 8, 'AF_INET', { ip: '127.0.0.1', port: 53 }, null, 'NONE', true],
      [4321, 9, 'AF_UNIX', null, '/var/run/log', 'NONE', false],
    ]);
  });

  test('of one that listens the queue counts connections, of others bytes', async () => {
    const [listener, , , connection] = await backend.netConnections(LISTS, options);
    expect(listener).toMatchObject({ recvQueue: 1, sendQueue: 128, uid: 1001, inode: '18446735277921931265' });
    expect(connection).toMatchObject({ recvQueue: 77, sendQueue: 88, type: 'SOCK_STREAM' });
  });

  test('without owners also what nobody holds any more', async () => {
    const all = await backend.netConnections(['tcp4'], { ...options, owners: false });
    expect(all).toMatchObject([
      { status: 'LISTEN', pid: null, fd: null },
      { status: 'TIME_WAIT', laddr: { ip: '192.0.2.5', port: 80 }, raddr: { ip: '198.51.100.7' }, inode: null },
    ]);
  });

  test('of one process, and by port', async () => {
    const own = await backend.processConnections(4321, ['udp4', 'unix'], true);
    expect(own).toMatchObject([
      { fd: 8, tcpInfo: null },
      { fd: 9, tcpInfo: null },
    ]);
    await expect(backend.processConnections(77, ['udp4'], false)).rejects.toThrow(NoSuchProcess);
    expect(await backend.listeners(22)).toEqual([{ protocol: 'tcp', address: '0.0.0.0', port: 22, pids: [1, 4321] }]);
  });

  test('structs of another size are an error, and of a kernel before FreeBSD 12 there are none', async () => {
    const longer = Buffer.from(answers['net.inet.udp.pcblist']!);
    longer.writeBigUInt64LE(408n, 64);
    const strange = freebsdMachine(new MadeUpKernel({ ...answers, 'net.inet.udp.pcblist': longer }));
    await expect(strange.netConnections(['udp4'], options)).rejects.toThrow('a struct xinpcb of 408 bytes');
    const old = freebsdMachine(new MadeUpKernel({ ...answers, 'kern.osreldate': int(1_104_000) }));
    expect(() => old.netConnections(['udp4'], options)).toThrow(Unsupported);
  });
});

test('routes, each by the name of its interface', async () => {
  const [all, net, host, ...rest] = await backend.netRoutes();
  expect(all).toEqual({
    family: 'AF_INET',
    destination: '0.0.0.0',
    prefixLength: 0,
    netmask: '0.0.0.0',
    gateway: '192.0.2.1',
    interface: 'em0',
    flags: 'UG',
    metric: 0,
    references: 0,
    uses: 9,
    mtu: 1500,
    window: 0,
    irtt: 0,
  });
  expect(net).toMatchObject({ destination: '192.0.2.0', prefixLength: 24, gateway: null, flags: 'U' });
  expect(host).toMatchObject({ destination: '192.0.2.5', netmask: '255.255.255.255', gateway: null, flags: 'UH' });
  expect(rest).toEqual([]);
});

describe('counters of protocols', () => {
  const valuesOf = async (kernel: MadeUpKernel): Promise<Map<string, number>> => {
    const counters = await freebsdMachine(kernel).netProtocolCounters();
    return new Map(counters.map(({ protocol, name, value }) => [`${protocol} ${name}`, value]));
  };

  test('by the names of the kernel', async () => {
    const values = await valuesOf(new MadeUpKernel());
    const wanted = ['Ip total', 'Ip rawout', 'Udp opackets', 'Tcp connattempt', 'Tcp progdrops', 'Tcp badrst'];
    expect(wanted.map((name) => values.get(name))).toEqual([1, 25, 110, 200, 216, 264]);
  });

  test('FreeBSD 12 has one fewer, and of others only the first are known', async () => {
    const stats = answers['net.inet.tcp.stats']!;
    const older = await valuesOf(new MadeUpKernel({ ...answers, 'net.inet.tcp.stats': stats.subarray(0, 904) }));
    expect([older.get('Tcp sndtotal'), older.has('Tcp progdrops')]).toEqual([216, false]);
    const other = await valuesOf(new MadeUpKernel({ ...answers, 'net.inet.tcp.stats': stats.subarray(0, 912) }));
    expect([other.get('Tcp keepdrops'), other.has('Tcp sndtotal')]).toEqual([215, false]);
  });
});
