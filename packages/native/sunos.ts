/** The calls of Solaris and illumos for what is in no file. The bytes are structures of their headers, for 64-bit programs. */
export interface SunosNative {
  /**
   * libkstat: everything that a module of the kernel counts, 'cpu' or 'unix', read now. ENOENT without libkstat.
   */
  kstats(module: string): Kstat[];

  /** All that IP, TCP, UDP and ICMP tell of themselves: T_SVR4_OPTMGMT_REQ to /dev/arp, as netstat(8) asks. */
  mib(): MibTable[];

  /** swapctl(2), SC_LIST: a struct swapent for each place that is swapped to, without its path. */
  swapAreas(): Uint8Array;

  /** statvfs(2) on a thread of libuv's pool: a struct statvfs. */
  fileSystem(path: string): Promise<Uint8Array>;

  /**
   * So many bytes of the memory of a process at most, from this address on: pread(2) of /proc/PID/as. EACCES of the
   * processes of others, EIO where nothing is mapped, ENOENT of a process that is gone.
   */
  readMemory(pid: number, address: bigint, size: number): Uint8Array;
}

export interface Kstat {
  instance: number;
  name: string;
  /** 'misc', 'disk', 'net' … */
  class: string;
  /** KSTAT_TYPE_*: 1 for structs kstat_named, 3 for a struct kstat_io. */
  type: number;
  bytes: Uint8Array;
}

export interface MibTable {
  /** The protocol, MIB2_IP, MIB2_TCP …, and the table of it; 0 for its counters. inet/mib2.h */
  level: number;
  name: number;
  bytes: Uint8Array;
}
