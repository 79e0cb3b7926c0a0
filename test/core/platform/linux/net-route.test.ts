import { expect, test } from 'vitest';
import { parseIpv6Routes } from '../../../../packages/core/src/platform/linux/net-ipv6-route.js';
import { parseRoutes } from '../../../../packages/core/src/platform/linux/net-route.js';

const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT   \n';
const routesOf = (text: string, bigEndian = false): string[] =>
  Array.from(parseRoutes(head + text, bigEndian), (each) =>
    [each.destination, each.prefixLength, each.gateway, each.flags, each.interface].join(' '),
  );

test('a route by a gateway, with all that is told of it', () => {
  const [route] = parseRoutes(`${head}eth0\t00000000\t010200C0\t0003\t1\t2\t3\t00000000\t1500\t4000\t5   \n`, false);
  expect(route).toEqual({
    family: 'AF_INET',
    destination: '0.0.0.0',
    prefixLength: 0,
    netmask: '0.0.0.0',
    gateway: '192.0.2.1',
    interface: 'eth0',
    flags: 'UG',
    metric: 3,
    references: 1,
    uses: 2,
    mtu: 1500,
    window: 4000,
    irtt: 5,
  });
});

test('routes without a gateway, to a host, refused, and none that is down', () => {
  const text =
    'd0\t0002010A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n' +
    'd0\t0100080A\t00000000\t0005\t0\t0\t0\tFFFFFFFF\t0\t0\t0\n' +
    '*\t0000070A\t00000000\t0201\t0\t0\t0\t0000FFFF\t0\t0\t0\n' +
    'd0\t0000090A\t00000000\t0000\t0\t0\t0\t0000FFFF\t0\t0\t0\n';
  expect(routesOf(text)).toEqual(['10.1.2.0 24  U d0', '10.8.0.1 32  UH d0', '10.7.0.0 16  ! *']);
});

test('of a machine with the other byte order', () => {
  expect(routesOf('d0\t0A010200\t00000000\t0001\t0\t0\t0\tFFFFFF00\t0\t0\t0\n', true)).toEqual(['10.1.2.0 24  U d0']);
});

test('what is no route is passed over', () => {
  expect(routesOf('nonsense\n\n')).toEqual([]);
  expect([...parseIpv6Routes('nonsense\n')]).toEqual([]);
});

test('routes of IPv6, without those that are only noted', () => {
  const none = '00000000000000000000000000000000';
  const line = (to: string, bits: string, hop: string, metric: string, flags: string): string =>
    `${to} ${bits} ${none} 00 ${hop} ${metric} 00000003 0000000b ${flags}     eth0\n`;
  const text =
    line(none, '00', 'fd000000000000000000000000000001', '00000400', '00000003') +
    line('00000000000000000000000000000001', '80', none, '00000000', '80200001') +
    line('fd000000000000000000000000000009', '80', none, '00000000', '01000001') +
    line(none, '00', none, 'ffffffff', '00200200');
  expect(Array.from(parseIpv6Routes(text))).toMatchObject([
    { destination: '::', prefixLength: 0, gateway: 'fd00::1', flags: 'UG', metric: 1024, references: 3, uses: 11 },
    { destination: '::1', prefixLength: 128, gateway: null, flags: 'Un', metric: 0, mtu: null },
    { destination: '::', prefixLength: 0, gateway: null, flags: '!n', metric: 4294967295 },
  ]);
});
