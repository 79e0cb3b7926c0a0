/** What net.route.0.0.iflist begins each record with that tells of an interface: net/if.h */
export const ifMsghdr = {
  struct: 'struct if_msghdr',
  size: 152,
  members: {
    flags: [8, 'i32', 'ifm_flags'],
    index: [12, 'u16', 'ifm_index'],
    linkType: [16, 'u8', 'ifm_data.ifi_type'],
    linkState: [20, 'i32', 'ifm_data.ifi_link_state'],
    mtu: [24, 'u64', 'ifm_data.ifi_mtu'],
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
  },
} as const;

/** … and those that tell of an address. */
export const ifaMsghdr = {
  struct: 'struct ifa_msghdr',
  size: 32,
  members: {
    index: [4, 'u16', 'ifam_index'],
    addresses: [12, 'i32', 'ifam_addrs'],
  },
} as const;

/** net.inet.tcp.pcblist and the like: sys/socket.h. The addresses are structs sockaddr. */
export const kinfoPcb = {
  struct: 'struct kinfo_pcb',
  size: 640,
  members: {
    socket: [16, 'id64', 'ki_sockaddr'],
    family: [24, 'u32', 'ki_family'],
    type: [28, 'u32', 'ki_type'],
    protocol: [32, 'u32', 'ki_protocol'],
    state: [40, 'u32', 'ki_sostate'],
    tcpState: [48, 'i32', 'ki_tstate'],
    received: [56, 'u64', 'ki_rcvq'],
    unsent: [64, 'u64', 'ki_sndq'],
    local: [72, 'bytes', 264, 'ki_s'],
    remote: [336, 'bytes', 264, 'ki_d'],
  },
} as const;

/** net.route.0.0.dump: a route, which addresses follow. net/route.h */
export const rtMsghdr = {
  struct: 'struct rt_msghdr',
  size: 120,
  members: {
    length: [0, 'u16', 'rtm_msglen'],
    index: [4, 'u16', 'rtm_index'],
    flags: [8, 'i32', 'rtm_flags'],
    addresses: [12, 'i32', 'rtm_addrs'],
    mtu: [48, 'u64', 'rtm_rmx.rmx_mtu'],
    sent: [112, 'i64', 'rtm_rmx.rmx_pksent'],
  },
} as const;
