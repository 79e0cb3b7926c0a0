// How FreeBSD 12 to 14 lists sockets, on 64-bit machines. Addresses and ports are in network order.

/** A socket of the Internet, among others of net.inet.udp.pcblist; those of TCP begin 8 bytes later. netinet/in_pcb.h */
export const xinpcb = {
  struct: 'struct xinpcb',
  size: 400,
  members: {
    length: [0, 'u64', 'xi_len'],
    socket: [16, 'id64', 'xi_socket.xso_so'],
    pcb: [24, 'id64', 'xi_socket.so_pcb'],
    protocol: [104, 'i32', 'xi_socket.xso_protocol'],
    waiting: [112, 'u32', 'xi_socket.so_qlen'],
    mostWaiting: [120, 'u32', 'xi_socket.so_qlimit'],
    uid: [128, 'u32', 'xi_socket.so_uid'],
    type: [164, 'i16', 'xi_socket.so_type'],
    options: [166, 'i16', 'xi_socket.so_options'],
    received: [176, 'u32', 'xi_socket.so_rcv.sb_cc'],
    unsent: [212, 'u32', 'xi_socket.so_snd.sb_cc'],
    remotePort: [252, 'bytes', 2, 'inp_inc.ie_fport'],
    localPort: [254, 'bytes', 2, 'inp_inc.ie_lport'],
    remote: [256, 'bytes', 16, 'inp_inc.ie_faddr'],
    local: [272, 'bytes', 16, 'inp_inc.ie_laddr'],
    versions: [392, 'u8', 'inp_vflag'],
  },
} as const;

/** One of TCP: net.inet.tcp.pcblist. netinet/tcp_var.h */
export const xtcpcb = {
  struct: 'struct xtcpcb',
  size: 744,
  members: { length: [0, 'u64', 'xt_len'], state: [568, 'i32', 't_state'] },
} as const;

/** net.local.stream.pcblist and so on. sys/unpcb.h */
export const xunpcb = {
  struct: 'struct xunpcb',
  size: 904,
  members: {
    length: [0, 'u64', 'xu_len'],
    local: [152, 'bytes', 256, 'xu_addr'],
    remote: [408, 'bytes', 256, 'xu_caddr'],
    socket: [672, 'id64', 'xu_socket.xso_so'],
    pcb: [680, 'id64', 'xu_socket.so_pcb'],
    waiting: [768, 'u32', 'xu_socket.so_qlen'],
    mostWaiting: [776, 'u32', 'xu_socket.so_qlimit'],
    uid: [784, 'u32', 'xu_socket.so_uid'],
    type: [820, 'i16', 'xu_socket.so_type'],
    options: [822, 'i16', 'xu_socket.so_options'],
    received: [832, 'u32', 'xu_socket.so_rcv.sb_cc'],
    unsent: [868, 'u32', 'xu_socket.so_snd.sb_cc'],
  },
} as const;

/** kern.file: every descriptor of every process that we may see. sys/file.h */
export const xfile = {
  struct: 'struct xfile',
  size: 128,
  members: {
    size: [0, 'u64', 'xf_size'],
    pid: [8, 'i32', 'xf_pid'],
    fd: [16, 'i32', 'xf_fd'],
    type: [32, 'i16', 'xf_type'],
    data: [56, 'id64', 'xf_data'],
  },
} as const;
