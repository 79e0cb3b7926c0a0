import { closeSync } from 'node:fs';
import { posix } from 'node:path';
import type { Native } from '@sysu/native';
import { TimeoutExpired } from '../../errors.js';
import type { DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { neverHangs } from './file-systems.js';
import { readableWithin } from './readable.js';

/**
 * Space of the file system that holds a path. Where statfs(2) may hang, a child process of our own makes the call
 * and is left behind when it does: at most one for each path.
 */
export class DiskUsages {
  readonly #native: Native;
  readonly #mounts: () => Mount[];
  readonly #stuck = new Map<string, number>();

  constructor(native: Native, mounts: () => Mount[]) {
    this.#native = native;
    this.#mounts = mounts;
  }

  async of(path: string, timeout: number): Promise<DiskUsage> {
    const absolute = posix.resolve(path);
    if (this.#isSafe(absolute)) return usageOf(this.#native.statfs(absolute));
    return usageOf(await this.#probe(absolute, timeout));
  }

  // Only a mount point itself: any other path may lead, through a link, to another file system.
  #isSafe(path: string): boolean {
    const mounts = this.#mounts();
    const onTheWay = mounts.filter(({ mountpoint }) => contains(mountpoint, path));
    return onTheWay.some(({ mountpoint }) => mountpoint === path) && onTheWay.every(({ fstype }) => neverHangs(fstype));
  }

  async #probe(path: string, timeout: number): Promise<Float64Array> {
    const stuck = this.#stuck.get(path);
    if (stuck !== undefined && !this.#native.endProbe(stuck)) throw timeUp(path, timeout);
    this.#stuck.delete(path);
    const { descriptor, pid } = this.#native.probeStatfs(path);
    this.#stuck.set(path, pid);
    try {
      if (!(await readableWithin(this.#native, descriptor, timeout * 1000))) throw timeUp(path, timeout);
      const answer = this.#native.readProbe(descriptor);
      if (answer === null) throw new Error(`the process that asked for the space of ${path} ended without an answer`);
      return answer;
    } finally {
      closeSync(descriptor);
      if (this.#native.endProbe(pid)) this.#stuck.delete(path);
    }
  }
}

function contains(mountpoint: string, path: string): boolean {
  return mountpoint === '/' || path === mountpoint || path.startsWith(`${mountpoint}/`);
}

function timeUp(path: string, timeout: number): TimeoutExpired {
  return new TimeoutExpired(timeout, null, null, `statfs of ${path}`);
}

/** As psutil: `free` and `percent` in the view of an unprivileged user. */
function usageOf(answer: Float64Array): DiskUsage {
  const [, blockSize, blocks, blocksFree, blocksAvailable, inodes, inodesFree] = answer as unknown as number[];
  const used = (blocks! - blocksFree!) * blockSize!;
  const free = blocksAvailable! * blockSize!;
  return {
    total: blocks! * blockSize!,
    used,
    free,
    percent: percentOf(used, used + free),
    inodes: inodes!,
    inodesUsed: inodes! - inodesFree!,
    inodesFree: inodesFree!,
  };
}
