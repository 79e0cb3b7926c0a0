import { expect, test } from 'vitest';
import { MIB_IPFORWARD_ROW2 } from '../../../../packages/core/src/platform/windows/layouts-interfaces.js';
import { routesOf } from '../../../../packages/core/src/platform/windows/routes.js';
import { encode } from '../encode.js';
import { capturedMachine } from './captured-machine.js';

/** A struct sockaddr_in or sockaddr_in6 with this address, as hexadecimal digits. */
const at = (address: string): Buffer =>
  Buffer.from(address.length === 8 ? `02000000${address}` : `1700000000000000${address}`, 'hex');
const route = (destination: string, prefixLength: number, nextHop: string, index = 4): Buffer =>
  encode(MIB_IPFORWARD_ROW2, { index, destination: at(destination), prefixLength, nextHop: at(nextHop), metric: 25 });
const zero = '0'.repeat(32);

test('routes of both versions, direct ones and by a gateway, by the names of their interfaces', () => {
  const rows = [
    route(zero, 0, 'fe800000000000000000000000000001'),
    route('00000000', 0, 'c0000201'),
    route('c0000200', 24, '00000000'),
    route('c0000202', 32, '00000000', 99),
    encode(MIB_IPFORWARD_ROW2, {}),
  ];
  const found = routesOf(capturedMachine({ routeTable: () => Buffer.concat(rows) }));
  const shown = found.map((each) => [each.destination, each.netmask, each.gateway, each.flags, each.interface]);
  expect(shown).toEqual([
    ['0.0.0.0', '0.0.0.0', '192.0.2.1', 'UG', 'eth0'],
    ['192.0.2.0', '255.255.255.0', null, 'U', 'eth0'],
    ['192.0.2.2', '255.255.255.255', null, 'UH', '99'],
    ['::', '::', 'fe80::1', 'UG', 'eth0'],
  ]);
  expect(found.map(({ family, metric, mtu }) => [family, metric, mtu])).toEqual([
    ['AF_INET', 25, 0],
    ['AF_INET', 25, 0],
    ['AF_INET', 25, 0],
    ['AF_INET6', 25, null],
  ]);
});
