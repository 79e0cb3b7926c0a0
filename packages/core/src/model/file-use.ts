import type { Connection } from './connections.js';
import type { Mount } from './disk.js';
import type { KernelSocket } from './kernel-sockets.js';
import type { ProcessRecord } from './process.js';

/** What a process has in use, as far as the kernel knows it without asking a file system: that may be a dead one. */
export interface UsedFile {
  /** The path that led to it, or what the kernel calls what has none: 'pipe:[123]', 'anon_inode:[eventpoll]'. */
  path: string;
  /** Whether it is in no folder any more. */
  deleted: boolean;
  /** In lsof's words: REG DIR CHR BLK FIFO LINK sock a_inode; null where it is not known. */
  type: string | null;
  /** Of its file system: 'major:minor'. */
  device: string | null;
  /** Of a device file the device that it stands for. */
  rdev: string | null;
  inode: string | null;
  /** Bytes, of regular files and folders, as they were known last. */
  size: number | null;
  /** Names that it has in folders. */
  links: number | null;
  /** Number of the mount that it was opened on. */
  mount: number | null;
}

/** An open descriptor. */
export interface Descriptor {
  fd: number;
  /** To read, to write, or both: 'r', 'w', 'u'; '' for neither (O_PATH), null where it is not told. */
  access: string | null;
  file: UsedFile;
  /** Bytes from the beginning, and the flags of open(2): known of disks, of others only if asked for. */
  position: number | null;
  flags: number | null;
  /** Of what is no file: the process of a pidfd, the number of an eventfd, the descriptors that epoll watches. */
  detail: string | null;
}

/** What a file is to a process: its working or root folder, its program, mapped into its memory, or open. */
export type Use = 'cwd' | 'root' | 'exe' | 'mapped' | 'open';

/** A file as one process, or one thread, uses it. */
export interface FileUse {
  process: ProcessRecord;
  /** Name of the process, which a thread may have another one than. */
  command: string | null;
  use: Use;
  file: UsedFile;
  /** Of what is open. */
  descriptor: Descriptor | null;
  /** Of a socket, where it is in the lists of the kernel. */
  socket: Connection | null;
  /** Of a socket of netlink or packets. */
  kernelSocket: KernelSocket | null;
  /** Of a socket in no list what the kernel calls its protocol: 'UDP' of one that is not bound, 'AF_VSOCK'. */
  unlistedProtocol: string | null;
  /** The lock that the process holds on it, as lsof writes it: r R w W u; null for none. */
  lock: string | null;
}

/** A lock on a file. proc_locks(5) */
export interface FileLock {
  /** FLOCK of flock(2), POSIX and OFDLCK of fcntl(2), LEASE, DELEG. */
  kind: string;
  /** To write, so that nobody else can have one; otherwise others can have one to read. */
  exclusive: boolean;
  /** Who holds it; -1 when that is no process, but who has it open. */
  pid: number;
  /** Of the file system. */
  major: number;
  minor: number;
  inode: string;
  /** Of the file as it is and as it will be. */
  whole: boolean;
}

/** Where a path leads, as far as that can be found out on file systems that never hang. */
export interface Located {
  /** Absolute, without links as far as it is known; the rest as it was. */
  path: string;
  /** null where the table of mounts does not show it. */
  mount: Mount | null;
  /** What is there; null where looking might hang, or nothing is. */
  file: UsedFile | null;
  /** The code of the system call that failed on the way, 'ENOENT'; null when there is such a path, or it may be. */
  code: string | null;
}

/** By whom a file is open, and under which number. */
export interface HeldDescriptor {
  process: ProcessRecord;
  descriptor: Descriptor | null;
}

/** By family those that processes may hold. */
export interface ListedSockets {
  connections: readonly Connection[];
  kernelSockets: readonly KernelSocket[];
}

/** Where something is mounted in the eyes of a process, and what of its file system. */
export type MountPlace = Pick<Mount, 'id' | 'root' | 'mountpoint'>;

export interface FileUseBackend {
  /** What a process sees mounted, which may be another world than ours; nothing of one that is gone or refused. */
  mountsOf(pid: number): MountPlace[];
  /** Absolute paths, each looked at only where looking cannot hang. */
  locate(paths: readonly string[]): Located[];
  /** All locks that are held. */
  fileLocks(): FileLock[];
  /**
   * Sockets of our network namespace, or of all others that we see a process in. Of processes that are refused to us they
   * may be missing, as the rest of them is.
   */
  listedSockets(namespaces: 'own' | 'other'): Promise<ListedSockets>;
  /** What the kernel calls the protocol of each socket; null where that is not told. */
  socketProtocols(sockets: readonly HeldDescriptor[]): Promise<(string | null)[]>;
}
