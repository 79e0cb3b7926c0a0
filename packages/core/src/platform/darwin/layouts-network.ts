// The same on arm64 and x64.

/** RTM_IFINFO2 of NET_RT_IFLIST2: an interface with its counters. net/if.h, net/if_var.h */
export const ifMsghdr = {
  struct: 'if_msghdr2',
  size: 160,
  members: {
    addresses: [4, 'i32', 'ifm_addrs'],
    flags: [8, 'i32', 'ifm_flags'],
    index: [12, 'u16', 'ifm_index'],
    queueLength: [20, 'i32', 'ifm_snd_maxlen'],
    linkType: [32, 'u8', 'ifm_data.ifi_type'],
    mtu: [40, 'u32', 'ifm_data.ifi_mtu'],
    baudRate: [48, 'u64', 'ifm_data.ifi_baudrate'],
    packetsIn: [56, 'u64', 'ifm_data.ifi_ipackets'],
    errorsIn: [64, 'u64', 'ifm_data.ifi_ierrors'],
    packetsOut: [72, 'u64', 'ifm_data.ifi_opackets'],
    errorsOut: [80, 'u64', 'ifm_data.ifi_oerrors'],
    collisions: [88, 'u64', 'ifm_data.ifi_collisions'],
    bytesIn: [96, 'u64', 'ifm_data.ifi_ibytes'],
    bytesOut: [104, 'u64', 'ifm_data.ifi_obytes'],
    multicastsIn: [112, 'u64', 'ifm_data.ifi_imcasts'],
    dropsIn: [128, 'u64', 'ifm_data.ifi_iqdrops'],
  },
} as const;

/** RTM_NEWADDR of NET_RT_IFLIST2: an address of an interface. net/if.h */
export const ifaMsghdr = {
  struct: 'ifa_msghdr',
  size: 20,
  members: {
    addresses: [4, 'i32', 'ifam_addrs'],
    index: [12, 'u16', 'ifam_index'],
  },
} as const;

/** RTM_NEWMADDR2 of NET_RT_IFLIST2: a multicast group that an interface receives for. net/if.h */
export const ifmaMsghdr = {
  struct: 'ifma_msghdr2',
  size: 20,
  members: {
    addresses: [4, 'i32', 'ifmam_addrs'],
    index: [12, 'u16', 'ifmam_index'],
    references: [16, 'i32', 'ifmam_refcount'],
  },
} as const;

/** NET_RT_DUMP2: a route. net/route.h */
export const rtMsghdr = {
  struct: 'rt_msghdr2',
  size: 92,
  members: {
    index: [4, 'u16', 'rtm_index'],
    flags: [8, 'i32', 'rtm_flags'],
    addresses: [12, 'i32', 'rtm_addrs'],
    references: [16, 'i32', 'rtm_refcnt'],
    uses: [28, 'i32', 'rtm_use'],
    mtu: [40, 'u32', 'rtm_rmx.rmx_mtu'],
  },
} as const;

/** The name and the hardware address of an interface. net/if_dl.h */
export const sockaddrDl = {
  struct: 'sockaddr_dl',
  size: 20,
  members: {
    family: [1, 'u8', 'sdl_family'],
    nameLength: [5, 'u8', 'sdl_nlen'],
    addressLength: [6, 'u8', 'sdl_alen'],
    data: [8, 'bytes', 12, 'sdl_data'],
  },
} as const;

/** SIOCGIFMEDIA of ioctl(2). net/if.h */
export const ifmediareq = {
  struct: 'ifmediareq',
  size: 44,
  members: {
    status: [24, 'i32', 'ifm_status'],
    active: [28, 'i32', 'ifm_active'],
  },
} as const;
