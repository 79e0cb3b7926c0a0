/** Something mounted, as psutil lists it. */
export interface DiskPartition {
  device: string;
  mountpoint: string;
  fstype: string;
  /** Comma-separated mount options. */
  opts: string;
}

/**
 * Space of a file system in bytes. `free` is what an unprivileged user may still take, and `percent` its view:
 * used / (used + free) × 100, one decimal. So total is more than used + free where root has a reserve.
 */
export interface DiskUsage {
  total: number;
  used: number;
  free: number;
  percent: number;
  /** Beyond psutil. 0 on file systems that do not number their files beforehand. */
  inodes: number;
  inodesUsed: number;
  inodesFree: number;
}

/** A mount with what the table of mounts says of it beyond psutil. */
export interface Mount extends DiskPartition {
  /** Names it until it is unmounted. */
  id: number;
  /** Identifies the file system: mounts that share it show the same space. */
  deviceNumber: string;
  /** What of the file system is mounted here: '/' for all of it. */
  root: string;
  /**
   * On disks of this machine, served by another machine, or neither: in memory, or made up by the kernel or a program.
   */
  kind: 'local' | 'network' | 'special';
  /** No path leads to it, because another mount lies over it or over a folder above it. */
  covered: boolean;
  /** Asking it may hang for ever: it, or a mount on the way to it, depends on another machine or on a program. */
  mayHang: boolean;
}

/**
 * What a disk, or a part of one, has done since it is there. Bytes are those passed to and from the device, times are
 * in milliseconds and added up over requests that ran side by side. null where the system does not count it.
 */
export interface DiskIoCounters {
  readCount: number;
  writeCount: number;
  readBytes: number;
  writeBytes: number;
  readTime: number | null;
  writeTime: number | null;
  /** Requests that were joined to a neighbour before they were counted. */
  readMergedCount: number | null;
  writeMergedCount: number | null;
  /** Time in which it had anything to do. */
  busyTime: number | null;
  /** Beyond psutil: busy time, each millisecond times the number of requests under way in it. */
  queueTime: number | null;
  discardCount: number | null;
  discardMergedCount: number | null;
  discardBytes: number | null;
  discardTime: number | null;
  flushCount: number | null;
  flushTime: number | null;
}

export interface DiskBackend {
  /** Of every disk and every part of one, by name. */
  diskIoCounters(): Map<string, DiskIoCounters>;
  /**
   * The whole disks that are devices of their own: not parts of a disk, nor made of other disks, files or memory. So
   * what they did together is counted once.
   */
  physicalDisks(): ReadonlySet<string>;
  /** Those that are no parts of others; null where that is not known. */
  wholeDisks(): ReadonlySet<string> | null;
  /** How many requests are under way on each. */
  requestsUnderWay(): ReadonlyMap<string, number>;
  /** What people call the disks that are made of others: `dm-0` may be `vg-root`. */
  mappedNames(): ReadonlyMap<string, string>;
  /** Every mount that can be reached from our root folder, in the order of the kernel's table. */
  mounts(): Mount[];
  /** Only what psutil counts as a disk, or all. */
  diskPartitions(all: boolean): DiskPartition[];
  /**
   * Of the file system that holds a path, or of a mount. What may hang is asked by a process of its own:
   * after `timeout` seconds it rejects with TimeoutExpired.
   */
  diskUsage(where: string | Mount, timeout: number): Promise<DiskUsage>;
  /**
   * The mount that `path` leads to; of a disk, the mount of what is on it; null where the table of mounts does not show
   * it. Asked in the same way; when there is no answer, it is the mount on which the path hangs.
   */
  mountAt(path: string, timeout: number): Promise<Mount | null>;
}
