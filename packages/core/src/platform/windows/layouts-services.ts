// winsvc.h

export const ENUM_SERVICE_STATUS_PROCESS = {
  struct: 'ENUM_SERVICE_STATUS_PROCESSW',
  size: 56,
  members: { serviceName: [0, 'u64', 'lpServiceName'], displayName: [8, 'u64', 'lpDisplayName'] },
} as const;

export const SERVICE_STATUS_PROCESS = {
  struct: 'SERVICE_STATUS_PROCESS',
  size: 36,
  members: { currentState: [4, 'u32', 'dwCurrentState'], processId: [28, 'u32', 'dwProcessId'] },
} as const;

export const QUERY_SERVICE_CONFIG = {
  struct: 'QUERY_SERVICE_CONFIGW',
  size: 64,
  members: {
    startType: [4, 'u32', 'dwStartType'],
    binaryPathName: [16, 'u64', 'lpBinaryPathName'],
    serviceStartName: [48, 'u64', 'lpServiceStartName'],
    displayName: [56, 'u64', 'lpDisplayName'],
  },
} as const;

export const SERVICE_DESCRIPTION = {
  struct: 'SERVICE_DESCRIPTIONW',
  size: 8,
  members: { description: [0, 'u64', 'lpDescription'] },
} as const;
