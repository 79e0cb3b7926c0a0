import { describe, expect, test } from 'vitest';
import { decodeAddress, LISTEN, parseSockets } from '../../../../packages/core/src/platform/linux/net-sockets.js';

describe('addresses are words in the byte order of the machine', () => {
  test.each([
    ['0100007F', '7F000001', '127.0.0.1'],
    ['00000000', '00000000', '0.0.0.0'],
    ['00000000000000000000000000000000', '00000000000000000000000000000000', '::'],
    ['00000000000000000000000001000000', '00000000000000000000000000000001', '::1'],
    ['B80D0120000000000000000001000000', '20010DB8000000000000000000000001', '2001:db8::1'],
    ['0000000000000000FFFF00000100007F', '00000000000000000000FFFF7F000001', '::ffff:127.0.0.1'],
    ['000080FE00000000FF005450B6AD1DFE', 'FE80000000000000505400FFFE1DADB6', 'fe80::5054:ff:fe1d:adb6'],
    ['00000100000001000000000000000000', '00010000000100000000000000000000', '1:0:1::'],
    ['00000000000001000100000001000100', '00000000000100000000000100010001', '::1:0:0:1:1:1'],
    ['B80D0120000001000000000002000100', '20010DB8000100000000000000010002', '2001:db8:1::1:2'],
    ['01000100010001000100010001000100', '00010001000100010001000100010001', '1:1:1:1:1:1:1:1'],
  ])('%s or %s is %s', (little, big, address) => {
    expect(decodeAddress(little, false)).toBe(address);
    expect(decodeAddress(big, true)).toBe(address);
  });
});

// Of Linux 6.18: one that listens, one connected.
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:07E8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1023 1 0000000000000000 100 0 0 10 0
  11: 0100007F:1F90 0100007F:D431 01 00000000:00000000 02:000A7214 00000000  1000        0 45678 2 0000000000000000 20 4 30 10 -1
`;

test('each line is a socket', () => {
  expect(parseSockets(tcp, false)).toEqual([
    { address: '0.0.0.0', port: 2024, remotePort: 0, state: LISTEN, inode: '1023' },
    { address: '127.0.0.1', port: 8080, remotePort: 54321, state: 1, inode: '45678' },
  ]);
});

test('the heading, and lines of another form, are none', () => {
  expect(parseSockets('', false)).toEqual([]);
  expect(parseSockets('  sl  local_address\n 0: nonsense\n', false)).toEqual([]);
});
