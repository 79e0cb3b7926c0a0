/** GetIfTable2: an interface. netioapi.h */
export const MIB_IF_ROW2 = {
  struct: 'MIB_IF_ROW2',
  size: 1352,
  members: {
    index: [8, 'u32', 'InterfaceIndex'],
    type: [1128, 'u32', 'Type'],
    accessType: [1144, 'u32', 'AccessType'],
    operStatus: [1156, 'u32', 'OperStatus'],
    adminStatus: [1160, 'u32', 'AdminStatus'],
    mtu: [1124, 'u32', 'Mtu'],
    transmitLinkSpeed: [1192, 'u64', 'TransmitLinkSpeed'],
    inOctets: [1208, 'u64', 'InOctets'],
    inUcastPkts: [1216, 'u64', 'InUcastPkts'],
    inNUcastPkts: [1224, 'u64', 'InNUcastPkts'],
    inDiscards: [1232, 'u64', 'InDiscards'],
    inErrors: [1240, 'u64', 'InErrors'],
    outOctets: [1280, 'u64', 'OutOctets'],
    outUcastPkts: [1288, 'u64', 'OutUcastPkts'],
    outNUcastPkts: [1296, 'u64', 'OutNUcastPkts'],
    outDiscards: [1304, 'u64', 'OutDiscards'],
    outErrors: [1312, 'u64', 'OutErrors'],
  },
} as const;

/** GetAdaptersAddresses: an adapter, in a list of them. iptypes.h */
export const IP_ADAPTER_ADDRESSES = {
  struct: 'IP_ADAPTER_ADDRESSES_LH',
  size: 448,
  members: {
    index: [4, 'u32', 'IfIndex'],
    next: [8, 'u64', 'Next'],
    firstUnicastAddress: [24, 'u64', 'FirstUnicastAddress'],
    friendlyName: [72, 'u64', 'FriendlyName'],
    physicalAddress: [80, 'bytes', 8, 'PhysicalAddress'],
    physicalAddressLength: [88, 'u32', 'PhysicalAddressLength'],
    flags: [92, 'u32', 'Flags'],
    // Of an adapter with IPv6 alone, which has no other.
    ipv6Index: [108, 'u32', 'Ipv6IfIndex'],
  },
} as const;

/** An address of it, in a list of them. */
export const IP_ADAPTER_UNICAST_ADDRESS = {
  struct: 'IP_ADAPTER_UNICAST_ADDRESS_LH',
  size: 64,
  members: {
    next: [8, 'u64', 'Next'],
    address: [16, 'u64', 'Address.lpSockaddr'],
    prefixLength: [56, 'u8', 'OnLinkPrefixLength'],
  },
} as const;

/** ws2ipdef.h, as of IPv4 winsock2.h */
export const SOCKADDR_IN6 = {
  struct: 'sockaddr_in6',
  size: 28,
  members: { family: [0, 'u16', 'sin6_family'], address: [8, 'bytes', 16, 'sin6_addr'] },
} as const;

export const SOCKADDR_IN = {
  struct: 'sockaddr_in',
  size: 16,
  members: { family: [0, 'u16', 'sin_family'], address: [4, 'bytes', 4, 'sin_addr'] },
} as const;

/** GetIpForwardTable2: a route. netioapi.h */
export const MIB_IPFORWARD_ROW2 = {
  struct: 'MIB_IPFORWARD_ROW2',
  size: 104,
  members: {
    index: [8, 'u32', 'InterfaceIndex'],
    destination: [12, 'bytes', 28, 'DestinationPrefix.Prefix'],
    prefixLength: [40, 'u8', 'DestinationPrefix.PrefixLength'],
    nextHop: [44, 'bytes', 28, 'NextHop'],
    metric: [84, 'u32', 'Metric'],
  },
} as const;
