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
  /** Identifies the file system: mounts that share it show the same space. */
  deviceNumber: string;
  /** What of the file system is mounted here: '/' for all of it. */
  root: string;
  kind: 'local' | 'network' | 'pseudo';
}

export interface DiskBackend {
  /** Every mount that can be reached, in the order of the kernel's table. */
  mounts(): Mount[];
  /** Only what psutil counts as a disk, or all. */
  diskPartitions(all: boolean): DiskPartition[];
  /**
   * Of the file system that holds `path`. What may hang is asked by a process of its own:
   * after `timeout` seconds it rejects with TimeoutExpired.
   */
  diskUsage(path: string, timeout: number): Promise<DiskUsage>;
}
