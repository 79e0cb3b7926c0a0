import type { WindowsMachine } from '@sysu/native';
import type { Mount } from '../../model/disk.js';
import { codeOf } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { VOLUME_INFORMATION } from './layouts-disk.js';
import { terminatedTextIn } from './wide-text.js';

/** psutil's words for DRIVE_* of winbase.h. */
const driveTypes = ['unknown', 'unmounted', 'removable', 'fixed', 'remote', 'cdrom', 'ramdisk'] as const;
type DriveType = (typeof driveTypes)[number];

// Of winnt.h.
const [FILE_VOLUME_IS_COMPRESSED, FILE_READ_ONLY_VOLUME] = [0x8000, 0x80000];
// Numbers of mounts on folders come after those of drives, which are their letters.
const FOLDERS = 256;

export type VolumeCalls = Pick<
  WindowsMachine,
  'logicalDrives' | 'driveType' | 'describeVolume' | 'volumeNames' | 'volumePaths'
>;

/** Every drive, and every volume that is mounted on a folder. */
export function mountsOf(native: VolumeCalls): Mount[] {
  const drives = textsIn(native.logicalDrives());
  const mounts = drives.map((root) => mountOf(native, root, root, root.charCodeAt(0)));
  const folders = textsIn(native.volumeNames()).flatMap((volume) => foldersOf(native, volume));
  return [...mounts, ...folders.map(({ device, folder }, index) => mountOf(native, device, folder, FOLDERS + index))];
}

function driveTypeOf(native: Pick<VolumeCalls, 'driveType'>, root: string): DriveType {
  return driveTypes[native.driveType(root)] ?? 'unknown';
}

/** The folders on which a volume is mounted; its device is its drive, if it has one. */
function foldersOf(native: VolumeCalls, volume: string): { device: string; folder: string }[] {
  const paths = textsIn(native.volumePaths(volume));
  const drive = paths.find(isDrive);
  return paths.filter((path) => !isDrive(path)).map((folder) => ({ device: drive ?? volume, folder }));
}

/** `C:\` */
function isDrive(path: string): boolean {
  return path.length === 3;
}

function mountOf(native: VolumeCalls, device: string, mountpoint: string, id: number): Mount {
  const type = driveTypeOf(native, mountpoint);
  const mayHang = type === 'remote';
  const volume = mayHang || isFloppy(mountpoint, type) ? null : volumeAt(native, mountpoint);
  return {
    device,
    mountpoint,
    fstype: volume?.fileSystem ?? '',
    opts: [...(volume?.opts ?? []), type].join(),
    id,
    deviceNumber: volume === null ? mountpoint : volume.serialNumber.toString(16).padStart(8, '0'),
    root: '/',
    kind: mayHang ? 'network' : type === 'ramdisk' ? 'special' : 'local',
    covered: false,
    mayHang,
  };
}

/** Which takes seconds to say that there is no disk in it. */
function isFloppy(mountpoint: string, type: DriveType): boolean {
  return type === 'removable' && /^[AB]:\\$/i.test(mountpoint);
}

/** null where there is no disk in it, or its file system is not known. */
function volumeAt(native: VolumeCalls, root: string): Volume | null {
  try {
    return volumeIn(new KernelBytes(native.describeVolume(root), false));
  } catch (error) {
    codeOf(error);
    return null;
  }
}

interface Volume {
  serialNumber: number;
  fileSystem: string;
  opts: string[];
}

function volumeIn(from: KernelBytes): Volume {
  const { serialNumber, flags, fileSystem } = decode(VOLUME_INFORMATION, from);
  const opts = [
    (flags & FILE_READ_ONLY_VOLUME) === 0 ? 'rw' : 'ro',
    ...((flags & FILE_VOLUME_IS_COMPRESSED) === 0 ? [] : ['compressed']),
  ];
  return { serialNumber, fileSystem: terminatedTextIn(new KernelBytes(fileSystem, false), 0), opts };
}

/** Each ended by NUL. */
function textsIn(texts: string): string[] {
  return texts.split('\0').filter((text) => text !== '');
}
