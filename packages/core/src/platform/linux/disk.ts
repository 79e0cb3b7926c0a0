import type { DiskBackend, DiskPartition, Mount } from '../../model/disk.js';
import type { Files } from './files.js';
import { readText } from './files.js';
import { isLocal, isNetwork } from './file-systems.js';
import { joinOptions, parseMountinfo } from './mountinfo.js';
import type { MountEntry } from './mountinfo.js';

export function diskCalls(files: Files): Pick<DiskBackend, 'mounts' | 'diskPartitions'> {
  const mounts = (): Mount[] => {
    const onDisk = diskTypes(files);
    return parseMountinfo(files.read('proc/self/mountinfo')).map((entry) => mountOf(files, entry, onDisk));
  };
  return {
    mounts,
    diskPartitions: (all) => {
      const onDisk = diskTypes(files);
      const partitions = mounts().map(({ device, mountpoint, fstype, opts }): DiskPartition => ({
        device,
        mountpoint,
        fstype,
        opts,
      }));
      return all ? partitions : partitions.filter(({ device, fstype }) => device !== '' && onDisk.has(fstype));
    },
  };
}

function mountOf(files: Files, entry: MountEntry, onDisk: Set<string>): Mount {
  return {
    device: deviceOf(files, entry),
    mountpoint: entry.mountpoint,
    fstype: entry.fstype,
    opts: joinOptions(entry),
    deviceNumber: entry.deviceNumber,
    root: entry.root,
    kind: isNetwork(entry.fstype) ? 'network' : onDisk.has(entry.fstype) || isLocal(entry.fstype) ? 'local' : 'pseudo',
  };
}

/** What the kernel calls /dev/root or rootfs is some disk all the same: /proc/partitions names it by its number. */
function deviceOf(files: Files, { source, deviceNumber }: MountEntry): string {
  if (source === 'none') return '';
  if (source !== '/dev/root' && source !== 'rootfs') return source;
  const [major, minor] = deviceNumber.split(':');
  const line = new RegExp(`^\\s*${major}\\s+${minor}\\s+\\d+\\s+(\\S+)$`, 'm').exec(
    readText(files, 'proc/partitions') ?? '',
  );
  return line === null ? source : `/dev/${line[1]}`;
}

/** /proc/filesystems without those marked `nodev`; zfs says nodev and is on disk all the same. */
function diskTypes(files: Files): Set<string> {
  const types = (readText(files, 'proc/filesystems') ?? '').split('\n').filter((line) => line.startsWith('\t'));
  return new Set([...types.map((line) => line.trim()), 'zfs']);
}
