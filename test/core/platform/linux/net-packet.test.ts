import { expect, test } from 'vitest';
import { parseNetPacket } from '../../../../packages/core/src/platform/linux/net-packet.js';

test('of sockets of packets which they get, and their type', () => {
  const text =
    'sk               RefCnt Type Proto  Iface R Rmem   User   Inode\n' +
    '0000000030c8fe38 3      3    0003   0     1 0      0      63391788\n' +
    '00000000faded212 3      2    0800   4     1 0      0      63391789\n' +
    '00000000c0ff6c2a 2      3    88cd   0     0 0      0      63391790\n';
  expect(parseNetPacket(text)).toEqual([
    { family: 'AF_PACKET', inode: '63391788', protocol: 'ALL', type: 'SOCK_RAW' },
    { family: 'AF_PACKET', inode: '63391789', protocol: 'IP', type: 'SOCK_DGRAM' },
    { family: 'AF_PACKET', inode: '63391790', protocol: '35021', type: 'SOCK_RAW' },
  ]);
});
