/** An address of a network interface; AF_UNSPEC and null where it has no hardware address. */
export interface InterfaceAddress {
  family: 'AF_UNSPEC' | 'AF_INET' | 'AF_INET6' | 'AF_LINK';
  /** Of IPv6 within one link with the link's name: fe80::1%eth0. */
  address: string | null;
  netmask: string | null;
  broadcast: string | null;
  /** The other end of a point-to-point link. */
  ptp: string | null;
  /** Beyond psutil: bits of the netmask. */
  prefixLength: number | null;
  /** How far it reaches: 'global', 'site', 'link', 'host', 'nowhere'; null of a hardware address, or when not told. */
  scope: string | null;
}

/** State of a network interface. */
export interface InterfaceStats {
  /** Up, and able to send. */
  isup: boolean;
  /** NIC_DUPLEX_FULL (2), _HALF (1) or _UNKNOWN (0). */
  duplex: 0 | 1 | 2;
  /** Megabits per second; null where the driver does not tell. */
  speed: number | null;
  /** Bytes of the largest packet. */
  mtu: number;
  /** 'up,broadcast,running,multicast', as ifconfig names them. */
  flags: string;
  /** Beyond psutil: how many packets may wait to be sent. */
  txQueueLength: number | null;
  /** 'up', 'down', 'dormant', 'lowerlayerdown' …, or 'unknown' where the driver does not tell, as of the loopback. */
  operState: string;
  /**
   * 'ether', 'loopback', 'none' …, as ip names them; the kernel's number where it has no word for it, null where it is
   * not told.
   */
  linkType: string | null;
  /** What drives it: 'e1000e', 'virtio_net', or the kind of an interface without a device: 'veth', 'bridge', 'tun'. */
  driver: string | null;
}

export interface InterfaceBackend {
  /** By name; an IPv4 address with a label of its own, as eth0:1, under that. Ordered by family. */
  netIfAddrs(): Map<string, InterfaceAddress[]>;
  /** By name. */
  netIfStats(): Map<string, InterfaceStats>;
}
