import { expect, test } from 'vitest';
import { parseNetNetlink } from '../../../../packages/core/src/platform/linux/net-netlink.js';

test('whom in the kernel sockets talk to, by name or by number', () => {
  const text =
    'sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode\n' +
    '000000003c0c9327 0   9608       00000000 0        0        0     2        0        63391780\n' +
    '00000000454482a3 15  0          ffffffff 0        0        0     2        0        4       \n' +
    '00000000472926e9 31  9608       00000000 0        0        0     2        0        63391785\n';
  expect(parseNetNetlink(text)).toEqual([
    { family: 'AF_NETLINK', inode: '63391780', protocol: 'ROUTE', type: null },
    { family: 'AF_NETLINK', inode: '4', protocol: 'KOBJECT_UEVENT', type: null },
    { family: 'AF_NETLINK', inode: '63391785', protocol: '31', type: null },
  ]);
});
