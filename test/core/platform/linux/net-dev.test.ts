import { expect, test } from 'vitest';
import type { NetIoCounters } from '../../../../packages/core/src/model/network.js';
import { parseNetDev } from '../../../../packages/core/src/platform/linux/net-dev.js';
import { netIoCalls } from '../../../../packages/core/src/platform/linux/net-io.js';
import { filesOf } from './files.js';

const titles = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
`;
const numbers = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16';
const parse = (lines: string): Map<string, NetIoCounters> => parseNetDev(Buffer.from(titles + lines, 'latin1'));

test('what was received comes first in the file, what was sent in the figures (psutil #436)', () => {
  const counters = parse(`  eth0: ${numbers}\n`).get('eth0');
  expect(counters).toEqual({
    bytesSent: 9,
    bytesRecv: 1,
    packetsSent: 10,
    packetsRecv: 2,
    errin: 3,
    errout: 11,
    dropin: 4,
    dropout: 12,
    fifoin: 5,
    fifoout: 13,
    frame: 6,
    multicast: 8,
    collisions: 14,
    carrier: 15,
  });
  expect(Object.keys(counters!).slice(0, 8)).toEqual(
    'bytesSent bytesRecv packetsSent packetsRecv errin errout dropin dropout'.split(' '),
  );
});

test('names with a colon, and none after it a space (psutil #248, #435)', () => {
  const found = parse(`eth0:1:${numbers}\n  vnet0:42${numbers.slice(1)}\n`);
  expect([...found].map(([name, { bytesRecv, carrier }]) => [name, bytesRecv, carrier])).toEqual([
    ['eth0:1', 1, 15],
    ['vnet0', 42, 15],
  ]);
});

test('a name may be any bytes', () => {
  expect([...parse(`  ${String.fromCharCode(0xff, 0xc3, 0xa9)}: ${numbers}\n`).keys()]).toEqual(['\udcff\u00e9']);
});

test.each(['eth0 1 2 3', `eth0: ${numbers.slice(0, -3)}`, `eth0: ${numbers.replace('16', 'x')}`])(
  '%j is none',
  (line) => {
    expect(() => parse(line)).toThrow('/proc/net/dev');
  },
);

test('of another machine the interfaces of its first process count, not those of whoever reads', () => {
  const table = (name: string): string => `${titles}${name}: ${numbers}\n`;
  const files = filesOf({ 'proc/net/dev': table('ours'), 'proc/1/net/dev': table('theirs') });
  expect([...netIoCalls(files).netIoCounters().keys()]).toEqual(['theirs']);
  expect([
    ...netIoCalls(filesOf({ 'proc/net/dev': table('all') }))
      .netIoCounters()
      .keys(),
  ]).toEqual(['all']);
});
