/** A socket that talks to the kernel, or to a wire, and to no address: netlink(7), packet(7). */
export interface KernelSocket {
  family: 'AF_NETLINK' | 'AF_PACKET';
  /** What names it in /proc/PID/fd. */
  inode: string;
  /** With whom of the kernel it talks, 'ROUTE', or which packets it gets, 'IP', 'ALL'; a number that has no name. */
  protocol: string;
  /** 'SOCK_RAW', 'SOCK_DGRAM'; null where it is not told. */
  type: string | null;
}
