import type { Native } from './index.js';

/** What is the same on every POSIX system. */
type Posix = Pick<
  Native,
  | 'close'
  | 'constants'
  | 'exec'
  | 'exit'
  | 'getPriority'
  | 'kill'
  | 'lookUpNames'
  | 'monotonic'
  | 'pollReadable'
  | 'setPriority'
>;

/**
 * The calls of macOS. Each is made once and hands over the bytes that the system filled; the structs in them are those of
 * its headers, the same on arm64 and x64. A call of Mach that we may not make throws EPERM.
 */
export interface DarwinNative extends Posix {
  /**
   * sysctl(3) of a name in numbers.
   *
   * @param size the room that the answer is given; 0 for as much as it takes
   */
  sysctl(mib: Int32Array, size: number): Uint8Array;

  /** sysctlbyname(3). ENOENT where there is no such figure. */
  sysctlByName(name: string): Uint8Array;

  /**
   * proc_pidinfo, by its flavor: PROC_PIDTASKINFO a struct proc_taskinfo, PROC_PIDLISTFDS structs proc_fdinfo, as many as
   * fit … ESRCH without such a process, EPERM for one of somebody else.
   *
   * @param argument an address for PROC_PIDREGIONINFO, a thread for PROC_PIDTHREADINFO, else 0
   * @param size the room that the answer is given
   */
  procPidInfo(pid: number, flavor: number, argument: number, size: number): Uint8Array;

  /** proc_pidfdinfo of one descriptor: PROC_PIDFDVNODEPATHINFO, PROC_PIDFDSOCKETINFO … EBADF when it is closed. */
  procPidFdInfo(pid: number, descriptor: number, flavor: number, size: number): Uint8Array;

  /** proc_pidpath: the path of the program, without NUL. ENOENT where it has no name any more. */
  procPidPath(pid: number): Uint8Array;

  /** proc_pid_rusage: a struct rusage_info_v4. */
  procPidRusage(pid: number): Uint8Array;

  /** task_info of task_for_pid, which macOS allows for hardly any but our own process: a struct task_vm_info. */
  taskInfo(pid: number): Uint8Array;

  /** getsid(2): the session of a process. */
  getSession(pid: number): number;

  /** host_statistics by its flavor: HOST_CPU_LOAD_INFO a struct host_cpu_load_info. */
  hostStatistics(flavor: number): Uint8Array;

  /** host_statistics64: HOST_VM_INFO64 a struct vm_statistics64, shorter on older systems. */
  hostStatistics64(flavor: number): Uint8Array;

  /** host_processor_info: PROCESSOR_CPU_LOAD_INFO a struct processor_cpu_load_info for each CPU. */
  hostProcessorInfo(flavor: number): Uint8Array;

  /** getfsstat(2) with MNT_NOWAIT, which asks no file system: a struct statfs for each mount. */
  fileSystems(): Uint8Array;

  /**
   * statfs(2) and getattrlist(2) of ATTR_VOL_SPACEUSED: a struct VolumeUsage (volume_usage.h). On a dead mount this hangs,
   * and with it everything: see probeStatfs.
   */
  statfs(path: string): Uint8Array;

  /**
   * The same on a thread of its own, which may hang without keeping the process from ending.
   *
   * @returns a socket on which the struct VolumeUsage arrives. Wait for it with pollReadable; close it at any time.
   */
  probeStatfs(path: string): number;

  /**
   * A kqueue(2) that waits once for what happens to a process (EVFILT_PROC). ESRCH without such a process, EACCES where
   * its exit status is asked for and it is not our child.
   *
   * @returns a descriptor for pollReadable, readWatch and close
   */
  watchProcess(pid: number, notes: number): number;

  /** The data of the event that a watch waited for, such as the status of wait(2); null when it has not come. */
  readWatch(descriptor: number): number | null;

  /** SIOCGIFMEDIA of an interface: a struct ifmediareq. EINVAL or EOPNOTSUPP where it has no media. */
  interfaceMedia(name: string): Uint8Array;

  /** getutxent(3): all records of who is logged in, each a struct utmpx. */
  utmpx(): Uint8Array;

  /** devname(3) of a character device: its name below /dev; null where it has none. */
  deviceName(device: number): string | null;

  /** malloc_zone_statistics of all zones: a malloc_statistics_t. */
  heapStatistics(): Uint8Array;

  /** malloc_zone_pressure_relief: gives free memory back to the system. */
  heapTrim(): void;

  /**
   * What IOKit's registry says of each service of a class: for each key its value, of the service itself or of what is
   * below it (IORegistryEntrySearchCFProperty), as a binary property list; null where it has none.
   */
  ioServices(name: string, keys: string[]): (Uint8Array | null)[][];

  /** What IOKit says of each battery and power supply (IOPSGetPowerSourceDescription), as binary property lists. */
  powerSources(): (Uint8Array | null)[];
}
