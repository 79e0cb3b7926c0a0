import type { KernelSocket } from '../../model/kernel-sockets.js';

// NETLINK_* of linux/netlink.h.
const protocols: Readonly<Record<number, string>> = {
  0: 'ROUTE',
  2: 'USERSOCK',
  3: 'FIREWALL',
  4: 'SOCK_DIAG',
  5: 'NFLOG',
  6: 'XFRM',
  7: 'SELINUX',
  8: 'ISCSI',
  9: 'AUDIT',
  10: 'FIB_LOOKUP',
  11: 'CONNECTOR',
  12: 'NETFILTER',
  13: 'IP6_FW',
  14: 'DNRTMSG',
  15: 'KOBJECT_UEVENT',
  16: 'GENERIC',
  18: 'SCSITRANSPORT',
  19: 'ECRYPTFS',
  20: 'RDMA',
  21: 'CRYPTO',
};

/** /proc/net/netlink: sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode; those that are bound. */
export function parseNetNetlink(text: string): KernelSocket[] {
  return Array.from(text.matchAll(/^[0-9a-f]+ +(\d+) .* (\d+) *$/gm), ([, protocol, inode]) => ({
    family: 'AF_NETLINK',
    inode: inode!,
    protocol: protocols[Number(protocol)] ?? protocol!,
    type: null,
  }));
}
