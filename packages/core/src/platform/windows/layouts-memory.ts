/** GetPerformanceInfo(): pages, but for the size of one. psapi.h */
export const PERFORMANCE_INFORMATION = {
  struct: 'PERFORMANCE_INFORMATION',
  size: 104,
  members: {
    commitTotal: [8, 'u64', 'CommitTotal'],
    commitLimit: [16, 'u64', 'CommitLimit'],
    commitPeak: [24, 'u64', 'CommitPeak'],
    physicalTotal: [32, 'u64', 'PhysicalTotal'],
    physicalAvailable: [40, 'u64', 'PhysicalAvailable'],
    systemCache: [48, 'u64', 'SystemCache'],
    kernelTotal: [56, 'u64', 'KernelTotal'],
    kernelPaged: [64, 'u64', 'KernelPaged'],
    kernelNonpaged: [72, 'u64', 'KernelNonpaged'],
    pageSize: [80, 'u64', 'PageSize'],
  },
} as const;
