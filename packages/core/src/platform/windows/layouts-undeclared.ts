// Structs that no header of Windows declares in full. What the compiler holds these tables to is our own declaration, in
// packages/native/src/windows/undeclared.h.

/** What the process environment block leads to: how a process was started. 64-bit Windows Vista and later. */
export const PROCESS_PARAMETERS = {
  struct: 'PROCESS_PARAMETERS',
  size: 1016,
  members: {
    currentDirectoryLength: [56, 'u16', 'CurrentDirectory.Length'],
    currentDirectoryBuffer: [64, 'u64', 'CurrentDirectory.Buffer'],
    commandLineLength: [112, 'u16', 'CommandLine.Length'],
    commandLineBuffer: [120, 'u64', 'CommandLine.Buffer'],
    environment: [128, 'u64', 'Environment'],
    environmentSize: [1008, 'u64', 'EnvironmentSize'],
  },
} as const;

/** A handle in NtQueryInformationProcess(ProcessHandleInformation), behind a count of 16 bytes. Windows 8 and later. */
export const PROCESS_HANDLE_ENTRY = {
  struct: 'PROCESS_HANDLE_ENTRY',
  size: 40,
  members: { handle: [0, 'u64', 'HandleValue'], grantedAccess: [24, 'u32', 'GrantedAccess'] },
} as const;

/** A handle in NtQuerySystemInformation(SystemExtendedHandleInformation), behind a count of 16 bytes. */
export const EXTENDED_HANDLE_ENTRY = {
  struct: 'EXTENDED_HANDLE_ENTRY',
  size: 40,
  members: {
    processId: [8, 'u64', 'UniqueProcessId'],
    handle: [16, 'u64', 'HandleValue'],
    grantedAccess: [24, 'u32', 'GrantedAccess'],
  },
} as const;

/** CallNtPowerInformation(ProcessorInformation): MHz, of each processor. */
export const PROCESSOR_POWER_INFORMATION = {
  struct: 'PROCESSOR_POWER_INFORMATION',
  size: 24,
  members: {
    maxMhz: [4, 'u32', 'MaxMhz'],
    currentMhz: [8, 'u32', 'CurrentMhz'],
  },
} as const;

/** NtQuerySystemInformation(SystemPerformanceInformation): counts that begin again at 2^32. */
export const PERFORMANCE_COUNTERS = {
  struct: 'PERFORMANCE_COUNTERS',
  size: 312,
  members: {
    pagefilePagesWritten: [96, 'u32', 'PagefilePagesWritten'],
    contextSwitches: [296, 'u32', 'ContextSwitches'],
    systemCalls: [308, 'u32', 'SystemCalls'],
  },
} as const;

/** NtQuerySystemInformation(SystemPageFileInformation): pages, of each file. */
export const PAGE_FILE = {
  struct: 'PAGE_FILE',
  size: 32,
  members: {
    nextEntryOffset: [0, 'u32', 'NextEntryOffset'],
    total: [4, 'u32', 'TotalSize'],
    used: [8, 'u32', 'TotalInUse'],
  },
} as const;

/** NtQuerySystemInformation(SystemTimeOfDayInformation): times in ticks. */
export const TIME_OF_DAY = {
  struct: 'TIME_OF_DAY',
  size: 48,
  members: { bootTime: [0, 'u64', 'BootTime'] },
} as const;
