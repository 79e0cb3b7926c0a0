import { expect, test } from 'vitest';
import { formatHardwareAddress } from '../../../packages/core/src/platform/hardware-address.js';
import { formatAddress } from '../../../packages/core/src/platform/ip-address.js';
import { netmask, withScope } from '../../../packages/core/src/platform/ip-netmask.js';

test.each([
  ['7f000001', '127.0.0.1'],
  ['00000000000000000000000000000000', '::'],
  ['20010db8000000000000000000000001', '2001:db8::1'],
  ['20010db8000000010001000100010001', '2001:db8:0:1:1:1:1:1'],
  ['00000000000000000000ffff01020304', '::ffff:1.2.3.4'],
  ['00010000000000010000000000000001', '1:0:0:1::1'],
])('%s is %s', (hex, text) => {
  expect(formatAddress(Buffer.from(hex, 'hex'))).toBe(text);
});

test.each([
  [0, '0.0.0.0', '::'],
  [1, '128.0.0.0', '8000::'],
  [8, '255.0.0.0', 'ff00::'],
  [20, '255.255.240.0', 'ffff:f000::'],
  [32, '255.255.255.255', 'ffff:ffff::'],
])('a mask of %i bits is %s or %s', (bits, four, six) => {
  expect(netmask(bits, 4)).toBe(four);
  expect(netmask(bits, 16)).toBe(six);
});

test('a mask of 128 bits is all ones', () => {
  expect(netmask(128, 16)).toBe('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff');
});

test.each([
  ['fe800000000000000000000000000001', 'fe80::1%eth0'],
  ['febf0000000000000000000000000001', 'febf::1%eth0'],
  ['fec00000000000000000000000000001', 'fec0::1'],
  ['ff020000000000000000000000000001', 'ff02::1%eth0'],
  ['ff050000000000000000000000000001', 'ff05::1'],
  ['a9fe0001', '169.254.0.1'],
])('%s on eth0 is %s', (hex, text) => {
  expect(withScope(Buffer.from(hex, 'hex'), 'eth0')).toBe(text);
});

test.each([
  ['', null],
  ['02fc00000001', '02:fc:00:00:00:01'],
  ['0a000001', '0a:00:00:01:00:00'],
  ['8000000000000000', '80:00:00:00:00:00:00:00'],
])('the hardware address %j is %s', (hex, text) => {
  expect(formatHardwareAddress(Buffer.from(hex, 'hex'))).toBe(text);
});
