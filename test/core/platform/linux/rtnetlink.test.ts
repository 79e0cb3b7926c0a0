import { describe, expect, test } from 'vitest';
import type { InterfaceAddress } from '../../../../packages/core/src/model/interfaces.js';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { addressesOf, statsOf } from '../../../../packages/core/src/platform/linux/links.js';
import { parseLinkAddresses, parseLinks } from '../../../../packages/core/src/platform/linux/rtnetlink.js';
import { captured, Structs } from './kernel-structs.js';

const unknown = (): { duplex: 0; speed: null } => ({ duplex: 0, speed: null });
const noDevice = (): null => null;
const plain = { broadcast: null, ptp: null };

describe('captured from Linux 6.18', () => {
  const links = [...parseLinks(new KernelBytes(captured('links'), false))];
  const addresses = addressesOf(links, [...parseLinkAddresses(new KernelBytes(captured('addresses'), false))]);

  test('the state of each interface', () => {
    const stats = statsOf(links, unknown, noDevice);
    expect([...stats.keys()]).toEqual(['lo', 'west', 'east']);
    expect(stats.get('lo')).toEqual({
      isup: true,
      duplex: 0,
      speed: null,
      mtu: 65536,
      flags: 'up,loopback,running',
      txQueueLength: 1000,
      operState: 'unknown',
      linkType: 'loopback',
      driver: null,
    });
    expect(stats.get('east')).toMatchObject({ flags: 'up,broadcast,running,multicast', mtu: 1500, operState: 'up' });
    expect(stats.get('east')).toMatchObject({ linkType: 'ether', driver: 'veth' });
  });

  test('all addresses of each, by family, and hardware addresses', () => {
    expect(addresses.get('lo')).toEqual([
      { family: 'AF_INET', address: '127.0.0.1', netmask: '255.0.0.0', ...plain, prefixLength: 8, scope: 'host' },
      {
        family: 'AF_INET6',
        address: '::1',
        netmask: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
        ...plain,
        prefixLength: 128,
        scope: 'host',
      },
      { family: 'AF_LINK', address: '00:00:00:00:00:00', netmask: null, ...plain, prefixLength: null, scope: null },
    ]);
    const local = { family: 'AF_INET6', netmask: 'ffff:ffff:ffff:ffff::', ...plain, prefixLength: 64, scope: 'link' };
    expect(addresses.get('east')).toEqual([
      { ...local, address: 'fe80::9%east' },
      { ...local, address: 'fe80::ff:fe00:1%east' },
      {
        family: 'AF_LINK',
        address: '02:00:00:00:00:01',
        netmask: null,
        broadcast: 'ff:ff:ff:ff:ff:ff',
        ptp: null,
        prefixLength: null,
        scope: null,
      },
    ]);
  });

  test('an alias has its address under its own name', () => {
    expect(addresses.get('east:1')).toEqual([
      {
        family: 'AF_INET',
        address: '10.9.0.1',
        netmask: '255.255.255.0',
        broadcast: '10.9.0.255',
        ptp: null,
        prefixLength: 24,
        scope: 'global',
      },
    ]);
  });

  test('the other end is no broadcast address, as psutil has it', () => {
    expect(addresses.get('west')![0]).toMatchObject({
      address: '10.9.6.1',
      netmask: '255.255.255.254',
      broadcast: null,
      ptp: '10.9.6.2',
    });
  });
});

const UP = 0x1;
const BROADCAST = 0x2;
const POINTOPOINT = 0x10;

describe.each([
  ['least', false],
  ['most', true],
])('from a machine with the %s significant byte first', (_order, bigEndian) => {
  const structs = new Structs(bigEndian);
  const number = (value: number): Buffer => structs.struct([4, value]);
  const link = (index: number, name: string, flags: number, ...more: Buffer[]): Buffer =>
    structs.message(
      16,
      structs.struct(
        [1, 0],
        [1, 0],
        [2, 1],
        [4, index],
        [4, flags],
        [4, 0],
        structs.attribute(3, Buffer.from(`${name}\0`)),
        structs.attribute(4, number(1500)),
        ...more,
      ),
    );
  const address = (index: number, family: number, bits: number, scope: number, ...attributes: Buffer[]): Buffer =>
    structs.message(20, structs.struct([1, family], [1, bits], [1, 0], [1, scope], [4, index], ...attributes));
  const ip = (type: number, ...bytes: number[]): Buffer => structs.attribute(type, Buffer.from(bytes));
  const addresses = (links: Buffer[], all: Buffer[]): Map<string, InterfaceAddress[]> =>
    addressesOf([...parseLinks(structs.dump(links))], [...parseLinkAddresses(structs.dump(all))]);

  test('numbers are the same', () => {
    const queue = structs.attribute(13, number(500));
    const state = structs.attribute(16, Buffer.of(6));
    const links = [...parseLinks(structs.dump([link(7, 'eth0', 0x1043, queue, state)]))];
    const stats = statsOf(links, unknown, (name) => `driver of ${name}`);
    expect([...stats]).toEqual([
      [
        'eth0',
        {
          isup: true,
          duplex: 0,
          speed: null,
          mtu: 1500,
          flags: 'up,broadcast,running,multicast',
          txQueueLength: 500,
          operState: 'up',
          linkType: 'ether',
          driver: 'driver of eth0',
        },
      ],
    ]);
  });

  test('an interface that has gone meanwhile is left out', () => {
    const links = [...parseLinks(structs.dump([link(1, 'a', UP), link(2, 'b', UP)]))];
    expect([...statsOf(links, (name) => (name === 'a' ? null : unknown()), noDevice).keys()]).toEqual(['b']);
    expect([...addresses([link(1, 'a', UP)], [address(9, 2, 8, 0, ip(2, 10, 0, 0, 1))]).keys()]).toEqual(['a']);
  });

  test('without a hardware address there is AF_UNSPEC, and a short one is filled up', () => {
    const short = structs.attribute(1, Buffer.of(10, 0, 0, 1));
    const found = addresses([link(1, 'tun0', POINTOPOINT), link(2, 'gre0', 0, short)], []);
    expect(found.get('tun0')).toEqual([
      { family: 'AF_UNSPEC', address: null, netmask: null, ...plain, prefixLength: null, scope: null },
    ]);
    expect(found.get('gre0')).toMatchObject([{ family: 'AF_LINK', address: '0a:00:00:01:00:00', broadcast: null }]);
  });

  test('an address without a broadcast address has none, also on an interface that has them', () => {
    const host = address(1, 2, 32, 0, ip(1, 10, 0, 0, 1), ip(2, 10, 0, 0, 1));
    const [found] = addresses([link(1, 'eth0', BROADCAST)], [host])
      .get('eth0')!
      .toReversed();
    expect(found).toMatchObject({ address: '10.0.0.1', netmask: '255.255.255.255', ...plain });
  });

  test('an interface that does not broadcast has no broadcast address, though one was set', () => {
    const set = address(1, 2, 8, 254, ip(2, 127, 0, 0, 1), ip(4, 127, 255, 255, 255));
    expect(
      addresses([link(1, 'lo', UP)], [set])
        .get('lo')!
        .map(({ broadcast }) => broadcast),
    ).toEqual([null, null]);
  });

  test('names that are no UTF-8 are kept, and __proto__ is a name like any other', () => {
    const name = Buffer.concat([Buffer.from([0xff]), Buffer.from('x\0')]);
    const odd = structs.message(
      16,
      structs.struct(Buffer.alloc(16), structs.attribute(3, name), structs.attribute(4, number(1))),
    );
    const found = addresses([odd, link(2, '__proto__', 0)], []);
    expect([...found.keys()]).toEqual(['\udcffx', '__proto__']);
    expect(Object.keys(Object.fromEntries(found))).toEqual(['\udcffx', '__proto__']);
  });
});
