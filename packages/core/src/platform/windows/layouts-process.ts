/** NtQuerySystemInformation(SystemProcessInformation): one for each process, followed by its threads. winternl.h */
export const SYSTEM_PROCESS_INFORMATION = {
  struct: 'SYSTEM_PROCESS_INFORMATION',
  size: 256,
  members: {
    nextEntryOffset: [0, 'u32', 'NextEntryOffset'],
    numberOfThreads: [4, 'u32', 'NumberOfThreads'],
    // Since Windows 7 the reserved members are WorkingSetPrivateSize; HardFaultCount and the most threads there were.
    workingSetPrivateSize: [8, 'u64', 'Reserved[0]'],
    hardFaultsAndMostThreads: [16, 'u64', 'Reserved[1]'],
    createTime: [32, 'u64', 'CreateTime'],
    userTime: [40, 'u64', 'UserTime'],
    kernelTime: [48, 'u64', 'KernelTime'],
    imageNameLength: [56, 'u16', 'ImageName.Length'],
    imageNameBuffer: [64, 'u64', 'ImageName.Buffer'],
    basePriority: [72, 'i32', 'BasePriority'],
    uniqueProcessId: [80, 'u64', 'UniqueProcessId'],
    inheritedFromUniqueProcessId: [88, 'u64', 'InheritedFromUniqueProcessId'],
    handleCount: [96, 'u32', 'HandleCount'],
    sessionId: [100, 'u32', 'SessionId'],
    pageFaultCount: [128, 'u32', 'VirtualMemoryCounters.PageFaultCount'],
    peakWorkingSetSize: [136, 'u64', 'VirtualMemoryCounters.PeakWorkingSetSize'],
    workingSetSize: [144, 'u64', 'VirtualMemoryCounters.WorkingSetSize'],
    pagefileUsage: [184, 'u64', 'VirtualMemoryCounters.PagefileUsage'],
    peakPagefileUsage: [192, 'u64', 'VirtualMemoryCounters.PeakPagefileUsage'],
    readOperationCount: [208, 'u64', 'IoCounters.ReadOperationCount'],
    writeOperationCount: [216, 'u64', 'IoCounters.WriteOperationCount'],
    readTransferCount: [232, 'u64', 'IoCounters.ReadTransferCount'],
    writeTransferCount: [240, 'u64', 'IoCounters.WriteTransferCount'],
  },
} as const;

/** A thread in it. winternl.h */
export const SYSTEM_THREADS = {
  struct: 'SYSTEM_THREADS',
  size: 80,
  members: {
    kernelTime: [0, 'u64', 'KernelTime'],
    userTime: [8, 'u64', 'UserTime'],
    createTime: [16, 'u64', 'CreateTime'],
    uniqueThread: [48, 'u64', 'ClientId.UniqueThread'],
    priority: [56, 'i32', 'Priority'],
    contextSwitchCount: [64, 'u32', 'ContextSwitchCount'],
    state: [68, 'u32', 'State'],
    waitReason: [72, 'u32', 'WaitReason'],
  },
} as const;

/** NtQueryInformationProcess(ProcessBasicInformation). winternl.h */
export const PROCESS_BASIC_INFORMATION = {
  struct: 'PROCESS_BASIC_INFORMATION',
  size: 48,
  members: { pebBaseAddress: [8, 'u64', 'PebBaseAddress'] },
} as const;

/** NtQueryInformationProcess(ProcessTimes). winternl.h */
export const KERNEL_USER_TIMES = {
  struct: 'KERNEL_USER_TIMES',
  size: 32,
  members: { createTime: [0, 'u64', 'CreateTime'] },
} as const;

/** Text of the kernel: so many bytes of UTF-16 at an address. winternl.h */
export const UNICODE_STRING = {
  struct: 'UNICODE_STRING',
  size: 16,
  members: { length: [0, 'u16', 'Length'], buffer: [8, 'u64', 'Buffer'] },
} as const;

/** VirtualQueryEx. winnt.h */
export const MEMORY_BASIC_INFORMATION = {
  struct: 'MEMORY_BASIC_INFORMATION',
  size: 48,
  members: {
    baseAddress: [0, 'u64', 'BaseAddress'],
    regionSize: [24, 'u64', 'RegionSize'],
    state: [32, 'u32', 'State'],
    protect: [36, 'u32', 'Protect'],
    type: [40, 'u32', 'Type'],
  },
} as const;
