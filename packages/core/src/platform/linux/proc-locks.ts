import { statSync } from 'node:fs';
import type { FileLock } from '../../model/file-use.js';
import { readText } from './files.js';
import type { Files } from './files.js';

/**
 * /proc/locks: `1: FLOCK  ADVISORY  WRITE 708 fd:00:1234 0 EOF` a line; who waits for one has an arrow. proc_locks(5)
 */
export function parseLocks(text: string): FileLock[] {
  const lines = text.matchAll(/^\d+: (\w+) +\S+ +(\w+) +(-?\d+) ([\da-f]+):([\da-f]+):(\d+) (\d+) (\d+|EOF)/gm);
  return [...lines].map(([, kind, mode, pid, major, minor, inode, from, to]) => ({
    kind: kind!,
    exclusive: mode === 'WRITE',
    pid: Number(pid),
    major: Number.parseInt(major!, 16),
    minor: Number.parseInt(minor!, 16),
    inode: inode!,
    whole: from === '0' && to === 'EOF',
  }));
}

/** Throws the system's error when there is no such file. */
export function isLocked(files: Files, path: string): boolean {
  const { dev, ino } = statSync(path, { bigint: true });
  const major = Number((dev >> 8n) & 0xfffn);
  const minor = Number((dev & 0xffn) | ((dev >> 12n) & 0xfff00n));
  return parseLocks(readText(files, 'proc/locks') ?? '').some((lock) => {
    // To files of btrfs and overlayfs stat(2) gives another device than the kernel here; both are none that is real.
    const isOnSame = lock.major === major && (lock.minor === minor || major === 0);
    return lock.inode === String(ino) && isOnSame && keepsOthersOut(lock);
  });
}

/** flock(2) locks to read are shared among those who ask for such; of fcntl(2) any is in the way of one to write. */
function keepsOthersOut({ kind, exclusive }: FileLock): boolean {
  return kind === 'FLOCK' ? exclusive : kind === 'POSIX' || kind === 'OFDLCK';
}
