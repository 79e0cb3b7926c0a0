import type { UsedFile } from '../model/file-use.js';

/** What is known of a file that only its path is told of. */
export const untoldFile: Omit<UsedFile, 'path' | 'type'> = {
  deleted: false,
  device: null,
  rdev: null,
  inode: null,
  size: null,
  links: null,
  mount: null,
};

/** What has no path: a socket, a pipe. */
export function unnamedFile(path: string, type: string, inode: string | null): UsedFile {
  return { ...untoldFile, path, type, inode };
}

// S_IFMT of sys/stat.h, in lsof's words.
const types: Readonly<Record<number, string>> = {
  0o010000: 'FIFO',
  0o020000: 'CHR',
  0o040000: 'DIR',
  0o060000: 'BLK',
  0o100000: 'REG',
  0o120000: 'LINK',
  0o140000: 'sock',
};

/** In lsof's words; null for what is none of them. */
export function typeOf(mode: number): string | null {
  return types[mode & 0o170000] ?? null;
}

export function isDevice(type: string | null): boolean {
  return type === 'CHR' || type === 'BLK';
}

/** Others have none, or one that says nothing. */
export function hasSize(type: string | null): boolean {
  return type === 'REG' || type === 'DIR';
}
