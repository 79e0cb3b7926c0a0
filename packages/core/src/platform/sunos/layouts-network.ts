// The tables of inet/mib2.h, which IP, TCP, UDP and ICMP tell of themselves: each entry as far as it is read here. The
// kernel says how long they really are, which differs between machines and releases. Addresses are in network order.

/** How long the entries of the other tables are. */
export const ipSizes = {
  struct: 'struct mib2_ip',
  size: 144,
  members: {
    address: [76, 'i32', 'ipAddrEntrySize'],
    route: [80, 'i32', 'ipRouteEntrySize'],
    neighbour: [84, 'i32', 'ipNetToMediaEntrySize'],
    member: [136, 'i32', 'ipMemberEntrySize'],
  },
} as const;

export const ip6Sizes = {
  struct: 'struct mib2_ipv6IfStatsEntry',
  size: 32,
  members: {
    address: [16, 'i32', 'ipv6AddrEntrySize'],
    route: [20, 'i32', 'ipv6RouteEntrySize'],
    member: [28, 'i32', 'ipv6MemberEntrySize'],
  },
} as const;

export const tcpSizes = {
  struct: 'struct mib2_tcp',
  size: 212,
  members: { tcp4: [48, 'i32', 'tcpConnTableSize'], tcp6: [208, 'i32', 'tcp6ConnTableSize'] },
} as const;

export const udpSizes = {
  struct: 'struct mib2_udp',
  size: 24,
  members: { udp4: [12, 'i32', 'udpEntrySize'], udp6: [16, 'i32', 'udp6EntrySize'] },
} as const;

export const tcpConnEntry = {
  struct: 'struct mib2_tcpConnEntry',
  size: 60,
  members: {
    state: [0, 'i32', 'tcpConnState'],
    local: [4, 'bytes', 4, 'tcpConnLocalAddress'],
    localPort: [8, 'i32', 'tcpConnLocalPort'],
    remote: [12, 'bytes', 4, 'tcpConnRemAddress'],
    remotePort: [16, 'i32', 'tcpConnRemPort'],
    pid: [56, 'u32', 'tcpConnCreationProcess'],
  },
} as const;

export const tcp6ConnEntry = {
  struct: 'struct mib2_tcp6ConnEntry',
  size: 88,
  members: {
    local: [0, 'bytes', 16, 'tcp6ConnLocalAddress'],
    localPort: [16, 'i32', 'tcp6ConnLocalPort'],
    remote: [20, 'bytes', 16, 'tcp6ConnRemAddress'],
    remotePort: [36, 'i32', 'tcp6ConnRemPort'],
    state: [44, 'i32', 'tcp6ConnState'],
    pid: [84, 'u32', 'tcp6ConnCreationProcess'],
  },
} as const;

export const udpEntry = {
  struct: 'struct mib2_udpEntry',
  size: 28,
  members: {
    local: [0, 'bytes', 4, 'udpLocalAddress'],
    localPort: [4, 'i32', 'udpLocalPort'],
    remote: [12, 'bytes', 4, 'ue_RemoteAddress'],
    remotePort: [16, 'i32', 'ue_RemotePort'],
    pid: [24, 'u32', 'udpCreationProcess'],
  },
} as const;

export const udp6Entry = {
  struct: 'struct mib2_udp6Entry',
  size: 56,
  members: {
    local: [0, 'bytes', 16, 'udp6LocalAddress'],
    localPort: [16, 'i32', 'udp6LocalPort'],
    remote: [28, 'bytes', 16, 'ue_RemoteAddress'],
    remotePort: [44, 'i32', 'ue_RemotePort'],
    pid: [52, 'u32', 'udp6CreationProcess'],
  },
} as const;

export const ipAddrEntry = {
  struct: 'struct mib2_ipAddrEntry',
  size: 72,
  members: {
    address: [0, 'bytes', 4, 'ipAdEntAddr'],
    nameLength: [4, 'i32', 'ipAdEntIfIndex.o_length'],
    name: [8, 'bytes', 32, 'ipAdEntIfIndex.o_bytes'],
    netmask: [40, 'bytes', 4, 'ipAdEntNetMask'],
    mtu: [52, 'u32', 'ae_mtu'],
    broadcast: [60, 'bytes', 4, 'ae_broadcast_addr'],
    other: [64, 'bytes', 4, 'ae_pp_dst_addr'],
    flags: [68, 'u32', 'ae_flags'],
  },
} as const;

export const ip6AddrEntry = {
  struct: 'struct mib2_ipv6AddrEntry',
  size: 96,
  members: {
    nameLength: [0, 'i32', 'ipv6AddrIfIndex.o_length'],
    name: [4, 'bytes', 32, 'ipv6AddrIfIndex.o_bytes'],
    address: [36, 'bytes', 16, 'ipv6AddrAddress'],
    prefixLength: [52, 'u32', 'ipv6AddrPfxLength'],
    mtu: [68, 'u32', 'ae_mtu'],
    other: [76, 'bytes', 16, 'ae_pp_dst_addr'],
    flags: [92, 'u32', 'ae_flags'],
  },
} as const;

export const ipNetToMediaEntry = {
  struct: 'struct mib2_ipNetToMediaEntry',
  size: 120,
  members: {
    nameLength: [0, 'i32', 'ipNetToMediaIfIndex.o_length'],
    name: [4, 'bytes', 32, 'ipNetToMediaIfIndex.o_bytes'],
    hardwareLength: [36, 'i32', 'ipNetToMediaPhysAddress.o_length'],
    hardware: [40, 'bytes', 32, 'ipNetToMediaPhysAddress.o_bytes'],
    flags: [116, 'i32', 'ntm_flags'],
  },
} as const;

export const ipRouteEntry = {
  struct: 'struct mib2_ipRouteEntry',
  size: 116,
  members: {
    destination: [0, 'bytes', 4, 'ipRouteDest'],
    nameLength: [4, 'i32', 'ipRouteIfIndex.o_length'],
    name: [8, 'bytes', 32, 'ipRouteIfIndex.o_bytes'],
    metric: [40, 'i32', 'ipRouteMetric1'],
    gateway: [56, 'bytes', 4, 'ipRouteNextHop'],
    mask: [72, 'bytes', 4, 'ipRouteMask'],
    mtu: [80, 'u32', 're_max_frag'],
    roundTrip: [84, 'u32', 're_rtt'],
    references: [88, 'u32', 're_ref'],
    kind: [100, 'i32', 're_ire_type'],
    sent: [104, 'u32', 're_obpkt'],
    received: [108, 'u32', 're_ibpkt'],
    flags: [112, 'i32', 're_flags'],
  },
} as const;

export const ip6RouteEntry = {
  struct: 'struct mib2_ipv6RouteEntry',
  size: 152,
  members: {
    destination: [0, 'bytes', 16, 'ipv6RouteDest'],
    prefixLength: [16, 'i32', 'ipv6RoutePfxLength'],
    nameLength: [24, 'i32', 'ipv6RouteIfIndex.o_length'],
    name: [28, 'bytes', 32, 'ipv6RouteIfIndex.o_bytes'],
    gateway: [60, 'bytes', 16, 'ipv6RouteNextHop'],
    metric: [96, 'u32', 'ipv6RouteMetric'],
    references: [112, 'u32', 're_ref'],
    kind: [136, 'i32', 're_ire_type'],
    sent: [140, 'u32', 're_obpkt'],
    received: [144, 'u32', 're_ibpkt'],
    flags: [148, 'i32', 're_flags'],
  },
} as const;

export const ipMember = {
  struct: 'struct ip_member',
  size: 44,
  members: {
    nameLength: [0, 'i32', 'ipGroupMemberIfIndex.o_length'],
    name: [4, 'bytes', 32, 'ipGroupMemberIfIndex.o_bytes'],
    address: [36, 'bytes', 4, 'ipGroupMemberAddress'],
    members: [40, 'u32', 'ipGroupMemberRefCnt'],
  },
} as const;

export const ip6Member = {
  struct: 'struct ipv6_member',
  size: 24,
  members: {
    index: [0, 'u32', 'ipv6GroupMemberIfIndex'],
    address: [4, 'bytes', 16, 'ipv6GroupMemberAddress'],
    members: [20, 'u32', 'ipv6GroupMemberRefCnt'],
  },
} as const;
