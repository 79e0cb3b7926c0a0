import type { BsdNative } from '@sysu/native';
import type { Mount } from '../../model/disk.js';
import { commonOptions, mountsIn } from '../bsd/mount-table.js';
import type { MountOption } from '../bsd/mount-table.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import { statvfs } from './layouts-machine.js';

// MNT_* of sys/fstypes.h, with the words of mount(8).
const options: readonly MountOption[] = [
  ...commonOptions,
  [0x10, 'nodev'],
  [0x20, 'union'],
  [0x8000, 'nocoredump'],
  [0x20000, 'relatime'],
  [0x100000, 'hidden'],
  [0x800000, 'discard'],
  [0x1000000, 'extattr'],
  [0x2000000, 'log'],
  [0x4000000, 'noatime'],
  [0x10000000, 'automounted'],
  [0x20000000, 'symperm'],
  [0x40000000, 'nodevmtime'],
  [0x80000000, 'softdep'],
];

export function mounts(native: BsdNative): Mount[] {
  const from = new KernelBytes(native.fileSystems(statvfs.size), false);
  return mountsIn(decodeArray(statvfs, from, 0, Math.floor(from.length / statvfs.size)), options);
}
