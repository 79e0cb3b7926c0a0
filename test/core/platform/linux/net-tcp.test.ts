import { describe, expect, test } from 'vitest';
import { decodeAddress, parseNetTcp } from '../../../../packages/core/src/platform/linux/net-tcp.js';

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

// Of Linux 6.18: one that listens, one connected, one in TIME_WAIT.
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:07E8 00000000:0000 0A 00000000:00000003 00:00000000 00000000     0        0 1023 1 0000000000000000 100 0 0 10 0
  11: 0100007F:1F90 0100007F:D431 01 00000010:0000000A 02:000A7214 00000000  1000        0 45678 2 0000000000000000 20 4 30 10 -1
  12: 0100007F:1F90 0100007F:D432 06 00000000:00000000 03:00001774 00000000     0        0 0 3 0000000000000000
`;
const row = {
  fd: null,
  family: 'AF_INET',
  type: 'SOCK_STREAM',
  pid: null,
  listening: false,
  peerInode: null,
  netns: null,
};

test('each line is a socket', () => {
  const connected = { ...row, laddr: { ip: '127.0.0.1', port: 8080 } };
  expect([...parseNetTcp(tcp, 'tcp', { bigEndian: false })]).toEqual([
    {
      ...row,
      laddr: { ip: '0.0.0.0', port: 2024 },
      raddr: null,
      status: 'LISTEN',
      listening: true,
      inode: '1023',
      uid: 0,
      recvQueue: 3,
      sendQueue: null,
    },
    {
      ...connected,
      raddr: { ip: '127.0.0.1', port: 54321 },
      status: 'ESTABLISHED',
      inode: '45678',
      uid: 1000,
      recvQueue: 10,
      sendQueue: 16,
    },
    {
      ...connected,
      raddr: { ip: '127.0.0.1', port: 54322 },
      status: 'TIME_WAIT',
      inode: null,
      uid: null,
      recvQueue: 0,
      sendQueue: 0,
    },
  ]);
});

// psutil #201.
test('of a machine with the most significant byte first: an IPv4 address in IPv6, UDP', () => {
  const udp = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
    5: 00000000000000000000FFFF7F000001:0035 00000000000000000000000000000000:0000 07 00000000:00000000 00:00000000 00000000   101        0 777 2 0000000000000000 0
`;
  expect([...parseNetTcp(udp, 'udp', { bigEndian: true })]).toEqual([
    {
      ...row,
      family: 'AF_INET6',
      type: 'SOCK_DGRAM',
      laddr: { ip: '::ffff:127.0.0.1', port: 53 },
      raddr: null,
      status: 'NONE',
      listening: true,
      inode: '777',
      uid: 101,
      recvQueue: 0,
      sendQueue: 0,
    },
  ]);
});

test('the heading, and lines of another form, are none', () => {
  expect([...parseNetTcp('', 'tcp', { bigEndian: false })]).toEqual([]);
  expect([...parseNetTcp('  sl  local_address\n 0: nonsense\n', 'tcp', { bigEndian: false })]).toEqual([]);
});

test('timers, when they are asked for', () => {
  const line = (timer: string): string =>
    `   0: 0100007F:1F90 0100007F:C350 01 00000000:00000000 ${timer}        0 12 1 0000000000000000 20 4 0 10 -1\n`;
  const details = (timer: string): unknown =>
    [...parseNetTcp(line(timer), 'tcp', { bigEndian: false, clockTicks: 100, details: true })][0]!.details;
  const none = { references: null, state: null };
  expect(details('00:00000000 00000000  1000')).toEqual({
    timer: 'off',
    timerSeconds: 0,
    retries: 0,
    probes: 0,
    ...none,
  });
  expect(details('01:00000014 00000002  1000')).toMatchObject({ timer: 'on', timerSeconds: 0.2, retries: 2 });
  expect(details('02:000AFBAA 00000000  1000')).toMatchObject({ timer: 'keepalive', timerSeconds: 7197.86 });
  expect(details('04:00000064 00000000  1000')).toMatchObject({ timer: 'probe', timerSeconds: 1 });
});

test('raw sockets: the port is a protocol, and an address makes a connection', () => {
  const lines =
    '   1: 0100007F:0001 0100007F:0000 01 00000000:00000000 00:00000000 00000000     0        0 77 2 0000000000000000 0\n' +
    '   2: 00000000:0001 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 78 2 0000000000000000 0\n';
  const ends = Array.from(parseNetTcp(lines, 'raw', { bigEndian: false }), ({ type, laddr, raddr, listening }) => [
    type,
    laddr,
    raddr,
    listening,
  ]);
  expect(ends).toEqual([
    ['SOCK_RAW', { ip: '127.0.0.1', port: 1 }, { ip: '127.0.0.1', port: 0 }, false],
    ['SOCK_RAW', { ip: '0.0.0.0', port: 1 }, null, true],
  ]);
});
