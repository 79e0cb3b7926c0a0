/** A regular file that a process has open: psutil's popenfile. */
export interface OpenFile {
  path: string;
  fd: number;
  /** Bytes from its beginning; null where the system does not tell. */
  position: number | null;
  /** As for fopen(3): 'r', 'w', 'a', 'r+' or 'a+'. */
  mode: string;
  /** The flags of open(2), O_RDONLY | O_CLOEXEC …, in this system's numbers; null where there are none. */
  flags: number | null;
  /** Beyond psutil, which leaves these out: it is in no folder any more, and `path` is where it was. */
  deleted: boolean;
}

export interface OpenFilesBackend {
  /** In the order of the descriptors. Throws NoSuchProcess, AccessDenied. */
  openFiles(pid: number): Promise<OpenFile[]>;
  /** Whether the path is a regular file that may be executed by us. False also where looking might hang. */
  isExecutable(path: string): boolean;
}
