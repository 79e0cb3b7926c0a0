// The same on arm64 and x64.

/** An entry of PROC_PIDLISTFDS. sys/proc_info.h */
export const procFdinfo = {
  struct: 'proc_fdinfo',
  size: 8,
  members: {
    fd: [0, 'i32', 'proc_fd'],
    type: [4, 'u32', 'proc_fdtype'],
  },
} as const;

/** PROC_PIDFDVNODEPATHINFO of proc_pidfdinfo. sys/proc_info.h */
export const vnodeFdinfo = {
  struct: 'vnode_fdinfowithpath',
  size: 1200,
  members: {
    flags: [0, 'u32', 'pfi.fi_openflags'],
    position: [8, 'i64', 'pfi.fi_offset'],
    device: [24, 'u32', 'pvip.vip_vi.vi_stat.vst_dev'],
    mode: [28, 'u16', 'pvip.vip_vi.vi_stat.vst_mode'],
    links: [30, 'u16', 'pvip.vip_vi.vi_stat.vst_nlink'],
    inode: [32, 'id64', 'pvip.vip_vi.vi_stat.vst_ino'],
    size: [112, 'i64', 'pvip.vip_vi.vi_stat.vst_size'],
    rdev: [140, 'u32', 'pvip.vip_vi.vi_stat.vst_rdev'],
    path: [176, 'bytes', 1024, 'pvip.vip_path'],
  },
} as const;

/** PROC_PIDFDSOCKETINFO of proc_pidfdinfo. sys/proc_info.h */
export const socketFdinfo = {
  struct: 'socket_fdinfo',
  size: 792,
  members: {
    handle: [160, 'id64', 'psi.soi_so'],
    type: [176, 'i32', 'psi.soi_type'],
    protocol: [180, 'i32', 'psi.soi_protocol'],
    family: [184, 'i32', 'psi.soi_family'],
    options: [188, 'i16', 'psi.soi_options'],
    waiting: [194, 'i16', 'psi.soi_qlen'],
    mostWaiting: [198, 'i16', 'psi.soi_qlimit'],
    received: [208, 'u32', 'psi.soi_rcv.sbi_cc'],
    unsent: [232, 'u32', 'psi.soi_snd.sbi_cc'],
    kind: [256, 'i32', 'psi.soi_kind'],
    remotePort: [264, 'i32', 'psi.soi_proto.pri_in.insi_fport'],
    localPort: [268, 'i32', 'psi.soi_proto.pri_in.insi_lport'],
    versions: [288, 'u8', 'psi.soi_proto.pri_in.insi_vflag'],
    remoteAddress: [296, 'bytes', 16, 'psi.soi_proto.pri_in.insi_faddr'],
    localAddress: [312, 'bytes', 16, 'psi.soi_proto.pri_in.insi_laddr'],
    tcpState: [344, 'i32', 'psi.soi_proto.pri_tcp.tcpsi_state'],
    peer: [264, 'id64', 'psi.soi_proto.pri_un.unsi_conn_so'],
    address: [280, 'bytes', 255, 'psi.soi_proto.pri_un.unsi_addr'],
    peerAddress: [535, 'bytes', 255, 'psi.soi_proto.pri_un.unsi_caddr'],
  },
} as const;

/** PROC_PIDFDPIPEINFO of proc_pidfdinfo. sys/proc_info.h */
export const pipeFdinfo = {
  struct: 'pipe_fdinfo',
  size: 184,
  members: {
    handle: [160, 'id64', 'pipeinfo.pipe_handle'],
  },
} as const;
