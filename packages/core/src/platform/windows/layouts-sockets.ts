// Rows of the tables of GetExtendedTcpTable and GetExtendedUdpTable, behind a count of 32 bits. tcpmib.h, udpmib.h. Ports
// are in network order in the first two of their bytes; what is in the other two means nothing.

export const MIB_TCPROW_OWNER_PID = {
  struct: 'MIB_TCPROW_OWNER_PID',
  size: 24,
  members: {
    state: [0, 'u32', 'dwState'],
    localAddress: [4, 'bytes', 4, 'dwLocalAddr'],
    localPort: [8, 'bytes', 4, 'dwLocalPort'],
    remoteAddress: [12, 'bytes', 4, 'dwRemoteAddr'],
    remotePort: [16, 'bytes', 4, 'dwRemotePort'],
    pid: [20, 'u32', 'dwOwningPid'],
  },
} as const;

export const MIB_TCP6ROW_OWNER_PID = {
  struct: 'MIB_TCP6ROW_OWNER_PID',
  size: 56,
  members: {
    localAddress: [0, 'bytes', 16, 'ucLocalAddr'],
    localPort: [20, 'bytes', 4, 'dwLocalPort'],
    remoteAddress: [24, 'bytes', 16, 'ucRemoteAddr'],
    remotePort: [44, 'bytes', 4, 'dwRemotePort'],
    state: [48, 'u32', 'dwState'],
    pid: [52, 'u32', 'dwOwningPid'],
  },
} as const;

export const MIB_UDPROW_OWNER_PID = {
  struct: 'MIB_UDPROW_OWNER_PID',
  size: 12,
  members: {
    localAddress: [0, 'bytes', 4, 'dwLocalAddr'],
    localPort: [4, 'bytes', 4, 'dwLocalPort'],
    pid: [8, 'u32', 'dwOwningPid'],
  },
} as const;

export const MIB_UDP6ROW_OWNER_PID = {
  struct: 'MIB_UDP6ROW_OWNER_PID',
  size: 28,
  members: {
    localAddress: [0, 'bytes', 16, 'ucLocalAddr'],
    localPort: [20, 'bytes', 4, 'dwLocalPort'],
    pid: [24, 'u32', 'dwOwningPid'],
  },
} as const;
