import { posix } from 'node:path';
import type { Native } from '@sysu/native';
import { TimeoutExpired } from '../../errors.js';
import type { DiskBackend, DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { followPath } from './follow-path.js';
import { readableWithin } from '../readable.js';

/**
 * What only a call to the file system tells. Where the call may hang, a child process of our own makes it and is left
 * behind when it does: at most one for each path.
 */
export class DiskUsages implements Pick<DiskBackend, 'diskUsage' | 'mountAt'> {
  readonly #native: Native;
  readonly #mounts: () => Mount[];
  readonly #asking = new Map<string, Promise<Float64Array>>();
  /**
   * Children that nobody waits for and that have not gone yet, with the path that they hang on; null after an answer.
   */
  readonly #left = new Map<number, string | null>();

  constructor(native: Native, mounts: () => Mount[]) {
    this.#native = native;
    this.#mounts = mounts;
  }

  async diskUsage(where: string | Mount, timeout: number): Promise<DiskUsage> {
    if (typeof where !== 'string') return usageOf(await this.#ask(where.mountpoint, timeout, !where.mayHang));
    const { path, final } = followPath(absolute(where), this.#mounts());
    return usageOf(await this.#ask(path, timeout, final));
  }

  async mountAt(where: string, timeout: number): Promise<Mount | null> {
    const mounts = this.#mounts();
    const place = followPath(absolute(where), mounts);
    if (place.final) return mountOfDisk(mounts, place.disk) ?? place.mount;
    try {
      const [id, major, minor] = (await this.#ask(place.path, timeout, false)).subarray(8);
      const onDisk = mountOfDisk(mounts, `${major}:${minor}`);
      if (onDisk !== null) return onDisk;
      // Before Linux 5.8 the kernel does not tell; a pipe is on a mount that no table shows.
      return Number.isNaN(id) ? place.mount : (mounts.find((mount) => mount.id === id) ?? null);
    } catch (error) {
      if (error instanceof TimeoutExpired) return place.mount;
      throw error;
    }
  }

  async #ask(path: string, timeout: number, directly: boolean): Promise<Float64Array> {
    if (directly) return this.#native.statfs(path);
    const asking = this.#asking.get(path) ?? this.#probe(path, timeout).finally(() => this.#asking.delete(path));
    this.#asking.set(path, asking);
    return asking;
  }

  async #probe(path: string, timeout: number): Promise<Float64Array> {
    for (const pid of this.#left.keys()) this.#end(pid);
    if ([...this.#left.values()].includes(path)) throw timeUp(path, timeout);
    const { descriptor, pid } = this.#native.probeStatfs(path);
    let hangsOn: string | null = null;
    try {
      if (!(await readableWithin(this.#native, descriptor, timeout * 1000))) {
        hangsOn = path;
        throw timeUp(path, timeout);
      }
      const answer = this.#native.readProbe(descriptor);
      if (answer === null) throw new Error(`the process that asked for the space of ${path} ended without an answer`);
      return answer;
    } finally {
      this.#native.close(descriptor);
      this.#left.set(pid, hangsOn);
      this.#end(pid);
    }
  }

  #end(pid: number): void {
    if (this.#native.endProbe(pid)) this.#left.delete(pid);
  }
}

/** Without `..` taken away: that is for the kernel, who knows which names are links. */
function absolute(path: string): string {
  return path.startsWith('/') ? path : `${posix.resolve()}/${path}`;
}

/** Of the mounts of a disk the one nearest to the root. */
function mountOfDisk(mounts: readonly Mount[], disk: string | null): Mount | null {
  const those = mounts.filter(({ deviceNumber, covered }) => deviceNumber === disk && !covered);
  return those.sort((a, b) => a.mountpoint.length - b.mountpoint.length)[0] ?? null;
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
