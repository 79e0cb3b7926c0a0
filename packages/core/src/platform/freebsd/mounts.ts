import type { FreebsdNative } from '@sysu/native';
import type { Mount } from '../../model/disk.js';
import { commonOptions, mountsIn } from '../bsd/mount-table.js';
import type { MountOption } from '../bsd/mount-table.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import { statfs, statfs11 } from './layouts-machine.js';

// MNT_* of sys/mount.h, with the words of mount(8).
const options: readonly MountOption[] = [
  ...commonOptions,
  [0x10, 'nfs4acls'],
  [0x20, 'union'],
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

export function mounts(native: FreebsdNative, isOld: boolean): Mount[] {
  const layout = isOld ? statfs11 : statfs;
  const from = new KernelBytes(native.fileSystems(layout.size), false);
  return mountsIn(decodeArray(layout, from, 0, Math.floor(from.length / layout.size)), options);
}
