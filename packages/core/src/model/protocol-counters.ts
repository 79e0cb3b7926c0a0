/** What the kernel has counted of a network protocol since it started. */
export interface ProtocolCounter {
  /** 'Ip', 'Icmp', 'IcmpMsg', 'Tcp', 'Udp', 'UdpLite', 'TcpExt', 'IpExt', 'MPTcpExt', and 'Ip6', 'Icmp6' … of IPv6. */
  protocol: string;
  /** The kernel's name, as those of RFC 4293, 4022 and 4113: 'InReceives', 'ActiveOpens' … */
  name: string;
  value: number;
}

export interface ProtocolCounterBackend {
  /** In the order of the kernel. Throws AccessDenied. */
  netProtocolCounters(): Promise<ProtocolCounter[]>;
}
