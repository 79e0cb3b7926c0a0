import { readSync } from 'node:fs';
import type { DarwinNative } from '@sysu/native';
import { TimeoutExpired } from '../../errors.js';
import type { DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { cText } from '../c-text.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { readableWithin } from '../readable.js';
import { kernelBytes } from './kernel.js';
import { statfs, volumeUsage } from './layouts-machine.js';

/** Of a mount, or of the one that a path leads to; only of a mount it is known that it does not hang. */
export async function diskUsage(native: DarwinNative, where: string | Mount, timeout: number): Promise<DiskUsage> {
  if (typeof where === 'string') return usageIn(await probe(native, where, timeout), where);
  const { mountpoint, mayHang } = where;
  return usageIn(mayHang ? await probe(native, mountpoint, timeout) : native.statfs(mountpoint), mountpoint);
}

/** Where the mount is that a path leads to. */
export async function mountpointOf(native: DarwinNative, path: string, timeout: number): Promise<string> {
  return cText(figuresIn(await probe(native, path, timeout), path).mountpoint);
}

/** Asks on a thread of its own, which is left behind when it hangs. */
async function probe(native: DarwinNative, path: string, timeout: number): Promise<Uint8Array> {
  const descriptor = native.probeStatfs(path);
  try {
    if (!(await readableWithin(native, descriptor, timeout * 1000))) {
      throw new TimeoutExpired(timeout, null, null, `statfs of ${path}`);
    }
    const answer = Buffer.alloc(volumeUsage.size);
    return answer.subarray(0, readSync(descriptor, answer));
  } finally {
    native.close(descriptor);
  }
}

/**
 * As psutil: `free` and `percent` in the view of an unprivileged user, and `used` what is on this volume alone, where it
 * shares its disk with others (APFS).
 */
export function usageIn(answer: Uint8Array, path: string): DiskUsage {
  const { blockSize, blocks, blocksFree, blocksAvailable, files, filesFree, own } = figuresIn(answer, path);
  const used = own > 0 ? own : (blocks - blocksFree) * blockSize;
  const free = blocksAvailable * blockSize;
  return {
    total: blocks * blockSize,
    used,
    free,
    percent: percentOf(used, used + free),
    inodes: files,
    inodesUsed: files - filesFree,
    inodesFree: filesFree,
  };
}

function figuresIn(answer: Uint8Array, path: string): Decoded<typeof statfs> & { own: number } {
  const { error, figures, used } = decode(volumeUsage, kernelBytes(answer));
  if (error !== 0) throw Object.assign(new Error(`statfs of ${path} failed (${error})`), { code: codeFrom(error) });
  return { ...decode(statfs, kernelBytes(figures)), own: used };
}

// Of sys/errno.h, the same on every BSD.
const codes: Readonly<Record<number, string>> = { 1: 'EPERM', 2: 'ENOENT', 5: 'EIO', 13: 'EACCES', 20: 'ENOTDIR' };

function codeFrom(errno: number): string {
  return codes[errno] ?? `errno ${errno}`;
}
