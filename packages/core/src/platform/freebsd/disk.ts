import { statfs as askFileSystem } from 'node:fs/promises';
import type { BsdNative } from '@sysu/native';
import { TimeoutExpired } from '../../errors.js';
import type { DiskBackend, DiskPartition, DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { cText } from '../c-text.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { markHanging, mountHolding, reachableMounts } from '../mounts.js';
import { statfs, statfs11 } from './layouts-machine.js';

// MNT_* of sys/mount.h, with the words of mount(8).
const LOCAL = 0x1000;
const options: readonly (readonly [flag: number, word: string])[] = [
  [0x1, 'ro'],
  [0x2, 'sync'],
  [0x4, 'noexec'],
  [0x8, 'nosuid'],
  [0x10, 'nfs4acls'],
  [0x20, 'union'],
  [0x40, 'async'],
  [0x100000, 'suiddir'],
  [0x200000, 'soft-updates'],
  [0x400000, 'nosymfollow'],
  [0x2000000, 'gjournal'],
  [0x4000000, 'multilabel'],
  [0x8000000, 'acls'],
  [0x10000000, 'noatime'],
  [0x40000000, 'noclusterr'],
  [0x80000000, 'noclusterw'],
];
const special = new Set(['devfs', 'fdescfs', 'procfs', 'linprocfs', 'linsysfs', 'tmpfs', 'tarfs', 'mqueuefs']);

type Calls = Pick<DiskBackend, 'mounts' | 'diskPartitions' | 'diskUsage' | 'mountAt'>;

export function diskCalls(native: BsdNative, isOld: boolean): Calls {
  const mounts = (): Mount[] => mountsIn(native, isOld);
  return {
    mounts,
    diskPartitions: (all) =>
      mounts()
        .filter((mount) => all || mount.kind === 'local')
        .map(partitionOf),
    diskUsage: (where, timeout) => usageOf(typeof where === 'string' ? where : where.mountpoint, timeout),
    mountAt: async (path) => mountHolding(reachableMounts(mounts()), path),
  };
}

function mountsIn(native: BsdNative, isOld: boolean): Mount[] {
  const layout = isOld ? statfs11 : statfs;
  const from = new KernelBytes(native.fileSystems(layout.size), false);
  const found = Array.from({ length: Math.floor(from.length / layout.size) }, (_, i): Mount => {
    const { flags, id, type, from: device, on } = decode(layout, from, i * layout.size);
    const fstype = cText(type);
    const kind = special.has(fstype) ? 'special' : (flags & LOCAL) !== 0 ? 'local' : 'network';
    return {
      device: cText(device),
      mountpoint: cText(on),
      fstype,
      opts: wordsOf(flags),
      id: i,
      deviceNumber: id,
      root: '/',
      kind,
      covered: false,
      mayHang: kind === 'network' || fstype.startsWith('fuse'),
    };
  });
  // Of several at one place the last is the one that can be reached.
  for (const [i, mount] of found.entries()) {
    mount.covered = found.slice(i + 1).some(({ mountpoint }) => mountpoint === mount.mountpoint);
  }
  markHanging(found);
  return found;
}

function wordsOf(flags: number): string {
  const given = options.flatMap(([flag, word]) => ((BigInt(flags) & BigInt(flag)) !== 0n ? [word] : []));
  return (given.includes('ro') ? given : ['rw', ...given]).join();
}

function partitionOf({ device, mountpoint, fstype, opts }: Mount): DiskPartition {
  return { device, mountpoint, fstype, opts };
}

/** statfs(2) on a thread of libuv's pool; nobody waits longer than that for it. */
async function usageOf(path: string, timeout: number): Promise<DiskUsage> {
  const asked = askFileSystem(path);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutExpired(timeout, null, null, path)), timeout * 1000);
  });
  try {
    const { bsize, blocks, bfree, bavail, files, ffree } = await Promise.race([asked, late]);
    const used = (blocks - bfree) * bsize;
    const free = bavail * bsize;
    const inodes = { inodes: files, inodesUsed: files - ffree, inodesFree: ffree };
    return { total: blocks * bsize, used, free, percent: percentOf(used, used + free), ...inodes };
  } finally {
    clearTimeout(timer);
    asked.catch(() => {});
  }
}
