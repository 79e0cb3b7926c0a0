import type { DiskBackend, DiskPartition, Mount } from '../../model/disk.js';
import type { MountPlace } from '../../model/file-use.js';
import { markHanging, mountHolding, reachableMounts } from '../mounts.js';
import { isNetwork, isOnDisk, neverHangs } from './file-systems.js';
import { readBytes, readText } from './files.js';
import type { Files } from './files.js';
import { coveredMounts } from './mount-tree.js';
import { joinOptions, parseMountinfo } from './mountinfo.js';
import type { MountEntry } from './mountinfo.js';

export function diskCalls(files: Files): Pick<DiskBackend, 'mounts' | 'diskPartitions' | 'mountAt'> {
  const mounts = (): Mount[] => {
    const entries = parseMountinfo(readMountinfo(files));
    const covered = coveredMounts(entries);
    const diskTypes = diskTypesOf(files);
    const all = entries.map((entry) => mountOf(files, entry, { covered, diskTypes }));
    markHanging(all);
    return all;
  };
  return {
    mounts,
    // Nothing can be asked of a machine that is only described, and no link of its followed.
    mountAt: async (path) => mountHolding(reachableMounts(mounts()), path),
    diskPartitions: (all) => {
      const diskTypes = diskTypesOf(files);
      const isDisk = ({ device, fstype }: DiskPartition): boolean => device !== '' && diskTypes.has(fstype);
      return mounts()
        .map(({ device, mountpoint, fstype, opts }): DiskPartition => {
          return { device: device === 'none' ? '' : device, mountpoint, fstype, opts };
        })
        .filter((partition) => all || isDisk(partition));
    },
  };
}

/** /proc/PID/mountinfo */
export function mountsOf(files: Files, pid: number): MountPlace[] {
  const bytes = readBytes(files, `proc/${pid}/mountinfo`);
  return bytes === null ? [] : parseMountinfo(bytes);
}

/** Of another machine `self` is nobody, or us: its first process sees what it has mounted. */
function readMountinfo(files: Files): Buffer {
  const first = files.isOwn ? null : readBytes(files, 'proc/1/mountinfo');
  return first ?? files.read('proc/self/mountinfo');
}

function mountOf(files: Files, entry: MountEntry, about: { covered: Set<number>; diskTypes: Set<string> }): Mount {
  const { id, deviceNumber, root, mountpoint, fstype } = entry;
  const origin = { device: deviceOf(files, entry), mountpoint, fstype };
  return {
    ...origin,
    opts: joinOptions(entry),
    id,
    deviceNumber,
    root,
    kind: isNetwork(origin) ? 'network' : about.diskTypes.has(fstype) || isOnDisk(origin) ? 'local' : 'special',
    covered: about.covered.has(id),
    mayHang: !neverHangs(origin),
  };
}

/** What the kernel calls /dev/root or rootfs is some disk all the same: /proc/partitions names it by its number. */
function deviceOf(files: Files, { source, deviceNumber }: MountEntry): string {
  if (source !== '/dev/root' && source !== 'rootfs') return source;
  const [major, minor] = deviceNumber.split(':');
  const line = new RegExp(`^\\s*${major}\\s+${minor}\\s+\\d+\\s+(\\S+)$`, 'm').exec(
    readText(files, 'proc/partitions') ?? '',
  );
  return line === null ? source : `/dev/${line[1]}`;
}

/** /proc/filesystems without those marked `nodev`; zfs says nodev and is on disk all the same. */
function diskTypesOf(files: Files): Set<string> {
  const types = (readText(files, 'proc/filesystems') ?? '').split('\n').filter((line) => line.startsWith('\t'));
  return new Set([...types.map((line) => line.trim()), 'zfs']);
}
