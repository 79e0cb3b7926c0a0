import type { Mount } from '../../model/disk.js';
import { markCovered, markHanging } from '../mounts.js';

const remote = new Set(['autofs', 'nfs', 'nfs3', 'nfs4', 'smbfs']);
const special = new Set('bootfs ctfs devfs dev fd lofs mntfs objfs proc sharefs swap tmpfs'.split(' '));

/** /etc/mnttab: what, where, which kind, how and since when, with tabs between. mnttab(5) */
export function parseMnttab(text: string): Mount[] {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const found = lines.flatMap(([device, mountpoint, fstype, options], id): Mount[] => {
    if (options === undefined || mountpoint === '') return [];
    const kind = remote.has(fstype!) ? 'network' : special.has(fstype!) ? 'special' : 'local';
    const all = options.split(',');
    return [
      {
        device: device!,
        mountpoint: mountpoint!,
        fstype: fstype!,
        opts: all.filter((option) => !option.startsWith('dev=')).join(),
        id,
        deviceNumber: all.find((option) => option.startsWith('dev='))?.slice(4) ?? device!,
        root: '/',
        kind,
        covered: false,
        mayHang: kind === 'network',
      },
    ];
  });
  markCovered(found);
  markHanging(found);
  return found;
}
