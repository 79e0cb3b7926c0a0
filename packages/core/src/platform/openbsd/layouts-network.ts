/** What net.route.0.0.iflist begins each record with that tells of an interface: net/if.h */
export const ifMsghdr = {
  struct: 'struct if_msghdr',
  size: 168,
  members: {
    index: [6, 'u16', 'ifm_index'],
    flags: [16, 'i32', 'ifm_flags'],
    linkType: [24, 'u8', 'ifm_data.ifi_type'],
    linkState: [27, 'u8', 'ifm_data.ifi_link_state'],
    mtu: [28, 'u32', 'ifm_data.ifi_mtu'],
    baudRate: [40, 'u64', 'ifm_data.ifi_baudrate'],
    packetsIn: [48, 'u64', 'ifm_data.ifi_ipackets'],
    errorsIn: [56, 'u64', 'ifm_data.ifi_ierrors'],
    packetsOut: [64, 'u64', 'ifm_data.ifi_opackets'],
    errorsOut: [72, 'u64', 'ifm_data.ifi_oerrors'],
    collisions: [80, 'u64', 'ifm_data.ifi_collisions'],
    bytesIn: [88, 'u64', 'ifm_data.ifi_ibytes'],
    bytesOut: [96, 'u64', 'ifm_data.ifi_obytes'],
    multicastsIn: [104, 'u64', 'ifm_data.ifi_imcasts'],
    dropsIn: [120, 'u64', 'ifm_data.ifi_iqdrops'],
    dropsOut: [128, 'u64', 'ifm_data.ifi_oqdrops'],
  },
} as const;

/** … and those that tell of an address. */
export const ifaMsghdr = {
  struct: 'struct ifa_msghdr',
  size: 24,
  members: {
    index: [6, 'u16', 'ifam_index'],
    addresses: [12, 'i32', 'ifam_addrs'],
  },
} as const;

/** net.route.0.0.dump: a route, which addresses follow. net/route.h */
export const rtMsghdr = {
  struct: 'struct rt_msghdr',
  size: 96,
  members: {
    length: [0, 'u16', 'rtm_msglen'],
    index: [6, 'u16', 'rtm_index'],
    priority: [10, 'u8', 'rtm_priority'],
    addresses: [12, 'i32', 'rtm_addrs'],
    flags: [16, 'i32', 'rtm_flags'],
    sent: [40, 'u64', 'rtm_rmx.rmx_pksent'],
    mtu: [60, 'u32', 'rtm_rmx.rmx_mtu'],
    references: [64, 'u32', 'rtm_rmx.rmx_refcnt'],
  },
} as const;
