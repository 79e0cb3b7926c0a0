import type { BsdNative } from '@sysu/native';
import type { Mount } from '../../model/disk.js';
import { commonOptions, mountsIn } from '../bsd/mount-table.js';
import type { MountOption } from '../bsd/mount-table.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import { statfs } from './layouts-machine.js';

// MNT_* of sys/mount.h, with the words of mount(8).
const options: readonly MountOption[] = [
  ...commonOptions,
  [0x10, 'nodev'],
  [0x20, 'noperm'],
  [0x800, 'wxallowed'],
  [0x8000, 'noatime'],
  [0x4000000, 'softdep'],
];

export function mounts(native: BsdNative): Mount[] {
  const from = new KernelBytes(native.fileSystems(statfs.size), false);
  return mountsIn(decodeArray(statfs, from, 0, Math.floor(from.length / statfs.size)), options);
}
