import { lstatSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { posix } from 'node:path';
import type { Mount } from '../../model/disk.js';
import type { Located, UsedFile } from '../../model/file-use.js';
import { toBytes } from '../../text.js';
import { codeOf } from '../error-codes.js';
import { hasSize, isDevice, typeOf } from '../used-file.js';
import { followPath } from './follow-path.js';

/** Looks only where looking cannot hang. What is not absolute starts from our working folder. */
export function locate(path: string, mounts: readonly Mount[]): Located {
  const absolute = path.startsWith('/') ? path : `${posix.resolve()}/${path}`;
  try {
    const place = followPath(absolute, mounts);
    const file = place.final ? fileFrom(place.path, lstatSync(toBytes(place.path), { bigint: true })) : null;
    return { path: place.path, mount: place.mount, file, code: null };
  } catch (error) {
    return { path: posix.normalize(absolute), mount: null, file: null, code: codeOf(error) };
  }
}

function fileFrom(path: string, inode: BigIntStats): UsedFile {
  const type = typeOf(Number(inode.mode));
  return {
    path,
    deleted: false,
    type,
    device: numberOf(inode.dev),
    rdev: isDevice(type) ? numberOf(inode.rdev) : null,
    inode: String(inode.ino),
    size: hasSize(type) ? Number(inode.size) : null,
    links: Number(inode.nlink),
    mount: null,
  };
}

/** As the kernel writes it elsewhere. Of glibc's dev_t 12 + 20 bits of the major and 8 + 24 of the minor number. */
function numberOf(device: bigint): string {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & 0xfffff000n);
  const minor = (device & 0xffn) | ((device >> 12n) & 0xffffff00n);
  return `${major}:${minor}`;
}
