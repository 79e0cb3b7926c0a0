import type { DarwinNative } from '@sysu/native';
import type { Mount } from '../../model/disk.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { markCovered, markHanging } from '../mounts.js';
import { deviceNumber } from './used-files.js';
import { kernelBytes } from './kernel.js';
import { statfs } from './layouts-machine.js';

// MNT_* of sys/mount.h, in the words of mount(8).
const LOCAL = 0x1000;
const words: readonly (readonly [flag: number, word: string])[] = [
  [0x2, 'sync'],
  [0x4, 'noexec'],
  [0x8, 'nosuid'],
  [0x10, 'nodev'],
  [0x20, 'union'],
  [0x40, 'async'],
  [0x80, 'protect'],
  [0x100, 'exported'],
  [0x400, 'quarantine'],
  [LOCAL, 'local'],
  [0x2000, 'quotas'],
  [0x4000, 'rootfs'],
  [0x100000, 'nobrowse'],
  [0x200000, 'noowners'],
  [0x400000, 'automounted'],
  [0x800000, 'journaled'],
  [0x10000000, 'noatime'],
  [0x40000000, 'snapshot'],
];
const READ_ONLY = 1;

/** In the order of the kernel, which is that in which they were mounted. */
export function mountTable(native: DarwinNative): Mount[] {
  const table = kernelBytes(native.fileSystems());
  const mounts = decodeArray(statfs, table, 0, Math.floor(table.length / statfs.size)).map(mountOf);
  markCovered(mounts);
  markHanging(mounts);
  return mounts;
}

function mountOf({ source, mountpoint, type, flags, device }: Decoded<typeof statfs>): Mount {
  const origin = { device: cText(source), fstype: cText(type) };
  const isLocal = (flags & LOCAL) !== 0;
  return {
    ...origin,
    mountpoint: cText(mountpoint),
    opts: optionsOf(flags),
    id: device,
    deviceNumber: deviceNumber(device),
    root: '/',
    kind: isLocal ? (isOnDisk(origin.device) ? 'local' : 'special') : 'network',
    covered: false,
    // What FUSE mounts is served by a program, whatever it says.
    mayHang: !isLocal || /fuse/i.test(origin.fstype),
  };
}

function optionsOf(flags: number): string {
  const others = words.filter(([flag]) => (flags & flag) !== 0).map(([, word]) => word);
  return [(flags & READ_ONLY) === 0 ? 'rw' : 'ro', ...others].join(',');
}

/** Psutil looks whether there is such a file; what is in /dev is. */
export function isOnDisk(device: string): boolean {
  return device.startsWith('/dev/');
}
