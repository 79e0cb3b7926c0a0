import type { Information } from './windows.js';

/** The calls of Windows that ask about the machine. Their bytes are structures of its headers for 64-bit programs. */
export interface WindowsMachine {
  /**
   * NtQuerySystemInformation: what the kernel knows of the whole system.
   *
   * @param information which of it: a number of SYSTEM_INFORMATION_CLASS
   * @param size of the buffer to begin with, in bytes; it grows as the kernel asks for more
   */
  querySystem(information: number, size: number): Information;

  /** GetActiveProcessorCount of each group of processors: a group has 64 at most. */
  activeProcessors(): Int32Array;

  /** NtQuerySystemInformationEx of what is told of one group of processors at a time. */
  queryProcessorGroup(information: number, group: number): Information;

  /** GetLogicalProcessorInformationEx(RelationAll): records SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX. */
  processorTopology(): Information;

  /** CallNtPowerInformation(ProcessorInformation): a struct PROCESSOR_POWER_INFORMATION for each processor. */
  processorPower(): Uint8Array;

  /**
   * The counter `\System\Processor Queue Length`: threads that could run and wait for a processor. On a thread of libuv's
   * pool. Rejects where performance counters are switched off.
   */
  processorQueueLength(): Promise<number>;

  /** GetPerformanceInfo: a PERFORMANCE_INFORMATION. */
  performanceInformation(): Uint8Array;

  /** GetLogicalDriveStrings: `C:\`, each ended by NUL. */
  logicalDrives(): string;

  /** GetDriveType: one of DRIVE_* of winbase.h. It asks nobody but the kernel. */
  driveType(root: string): number;

  /** GetVolumeInformation: a VolumeInformation of our own. Of a drive that is another machine's it may hang. */
  describeVolume(root: string): Uint8Array;

  /** FindFirstVolume: `\\?\Volume{GUID}\` of all volumes of this machine, each ended by NUL. */
  volumeNames(): string;

  /** GetVolumePathNamesForVolumeName: the drives and folders that a volume is mounted on, each ended by NUL. */
  volumePaths(volume: string): string;

  /** GetVolumePathName: the drive or folder on which the volume is mounted that holds a path. */
  volumeOf(path: string): string;

  /**
   * GetDiskFreeSpaceEx, on a thread of libuv's pool: bytes that we may still take, of the volume in all, and free. Of a
   * folder, not of a file.
   */
  diskSpace(folder: string): Promise<Float64Array>;

  /** DeviceIoControl(IOCTL_DISK_PERFORMANCE) of `\\.\PhysicalDriveN`. ENOENT without such a disk, ENOSYS where it counts nothing. */
  diskPerformance(disk: number): Uint8Array;

  /** GetIfTable2: structs MIB_IF_ROW2, also of filters and what else is bound to an interface. */
  interfaceTable(): Uint8Array;

  /** GetAdaptersAddresses: a list of IP_ADAPTER_ADDRESSES with their unicast addresses, empty bytes where there is none. */
  adapterAddresses(): Information;

  /** GetIpForwardTable2: structs MIB_IPFORWARD_ROW2, of IPv4 and of IPv6. */
  routeTable(): Uint8Array;

  /** GetExtendedTcpTable(TCP_TABLE_OWNER_PID_ALL), of IPv4 or of IPv6: a count of 32 bits, and its rows. */
  tcpTable(six: boolean): Uint8Array;

  /** GetExtendedUdpTable(UDP_TABLE_OWNER_PID), likewise. */
  udpTable(six: boolean): Uint8Array;

  /** GetSystemPowerStatus: a SYSTEM_POWER_STATUS. */
  powerStatus(): Uint8Array;

  /** WTSEnumerateSessions: the ids of the sessions of this machine. */
  sessionIds(): Uint32Array;

  /** WTSQuerySessionInformation; a number of WTS_INFO_CLASS. */
  sessionInformation(session: number, information: number): Uint8Array;

  /** EnumServicesStatusEx, on a thread of libuv's pool: `count` structs ENUM_SERVICE_STATUS_PROCESS. */
  services(): Promise<Information & { count: number }>;

  /**
   * QueryServiceConfig, QueryServiceConfig2(SERVICE_CONFIG_DESCRIPTION) and QueryServiceStatusEx, on a thread of libuv's
   * pool: a QUERY_SERVICE_CONFIG, a SERVICE_DESCRIPTION and a SERVICE_STATUS_PROCESS. ENOENT without such a service,
   * EACCES where it may not be asked.
   */
  describeService(name: string): Promise<{ configuration: Information; description: Information; status: Uint8Array }>;

  /** HeapWalk: the bytes that each heap of this program has handed out. */
  heapSizes(): Float64Array;

  /** HeapCompact of each of them. */
  compactHeaps(): void;
}
