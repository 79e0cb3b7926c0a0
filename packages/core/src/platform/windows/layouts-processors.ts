/** NtQuerySystemInformation(SystemProcessorPerformanceInformation): ticks, of each processor. winternl.h */
export const SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION = {
  struct: 'SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION',
  size: 48,
  members: {
    idleTime: [0, 'u64', 'IdleTime'],
    kernelTime: [8, 'u64', 'KernelTime'],
    userTime: [16, 'u64', 'UserTime'],
    // The header has no names for these.
    dpcTime: [24, 'u64', 'Reserved1[0]'],
    interruptTime: [32, 'u64', 'Reserved1[1]'],
    interruptCount: [40, 'u32', 'Reserved2'],
  },
} as const;

/** GetLogicalProcessorInformationEx: how each record begins. winnt.h */
export const SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX = {
  struct: 'SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX',
  size: 80,
  members: {
    relationship: [0, 'u32', 'Relationship'],
    length: [4, 'u32', 'Size'],
    // Of a NUMA node alone.
    nodeNumber: [8, 'u32', 'NumaNode.NodeNumber'],
    nodeMask: [32, 'id64', 'NumaNode.GroupMask.Mask'],
    nodeGroup: [40, 'u16', 'NumaNode.GroupMask.Group'],
  },
} as const;
