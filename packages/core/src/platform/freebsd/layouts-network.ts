/** What net.route.0.0.iflist begins each record with that tells of an interface: net/if.h */
export const ifMsghdr = {
  struct: 'struct if_msghdr',
  size: 168,
  members: {
    length: [0, 'u16', 'ifm_msglen'],
    type: [3, 'u8', 'ifm_type'],
    flags: [8, 'i32', 'ifm_flags'],
    index: [12, 'u16', 'ifm_index'],
    linkType: [16, 'u8', 'ifm_data.ifi_type'],
    linkState: [20, 'u8', 'ifm_data.ifi_link_state'],
    mtu: [24, 'u32', 'ifm_data.ifi_mtu'],
    baudRate: [32, 'u64', 'ifm_data.ifi_baudrate'],
    packetsIn: [40, 'u64', 'ifm_data.ifi_ipackets'],
    errorsIn: [48, 'u64', 'ifm_data.ifi_ierrors'],
    packetsOut: [56, 'u64', 'ifm_data.ifi_opackets'],
    errorsOut: [64, 'u64', 'ifm_data.ifi_oerrors'],
    collisions: [72, 'u64', 'ifm_data.ifi_collisions'],
    bytesIn: [80, 'u64', 'ifm_data.ifi_ibytes'],
    bytesOut: [88, 'u64', 'ifm_data.ifi_obytes'],
    multicastsIn: [96, 'u64', 'ifm_data.ifi_imcasts'],
    dropsIn: [112, 'u64', 'ifm_data.ifi_iqdrops'],
    dropsOut: [120, 'u64', 'ifm_data.ifi_oqdrops'],
  },
} as const;

/** … and those that tell of an address. */
export const ifaMsghdr = {
  struct: 'struct ifa_msghdr',
  size: 20,
  members: {
    length: [0, 'u16', 'ifam_msglen'],
    type: [3, 'u8', 'ifam_type'],
    addresses: [4, 'i32', 'ifam_addrs'],
    index: [12, 'u16', 'ifam_index'],
  },
} as const;

/** net.route.0.0.dump: a route, which addresses follow. net/route.h */
export const rtMsghdr = {
  struct: 'struct rt_msghdr',
  size: 152,
  members: {
    length: [0, 'u16', 'rtm_msglen'],
    index: [4, 'u16', 'rtm_index'],
    flags: [8, 'i32', 'rtm_flags'],
    addresses: [12, 'i32', 'rtm_addrs'],
    mtu: [48, 'u64', 'rtm_rmx.rmx_mtu'],
    sent: [112, 'u64', 'rtm_rmx.rmx_pksent'],
  },
} as const;
