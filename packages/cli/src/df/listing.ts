import type { Mount } from '@sysu/core';

/** Which mounts are wanted. */
export interface Wanted {
  /** Also what holds no space, what is hidden and what is shown already. */
  all: boolean;
  kinds: ReadonlySet<Mount['kind']>;
  types: ReadonlySet<string> | null;
  exceptTypes: ReadonlySet<string>;
  /** They are added up: then none may count twice. */
  total: boolean;
}

// Types that hold no space of their own, which df does not list.
const withoutSpace = new Set(
  (
    'autofs proc subfs debugfs devpts fusectl fuse.portal mqueue rpc_pipefs sysfs devfs kernfs ignore cgroup cgroup2 ' +
    'securityfs tracefs configfs pstore bpf binfmt_misc selinuxfs smackfs nsfs resctrl'
  ).split(' '),
);

/** What the table of mounts does not show has neither kind nor type. */
export function isWanted({ kind, fstype = '' }: Partial<Mount>, { kinds, types, exceptTypes }: Wanted): boolean {
  return (kind === undefined || kinds.has(kind)) && (types === null || types.has(fstype)) && !exceptTypes.has(fstype);
}

/** What df lists when no path is named: of each file system one mount, in the order of the table. */
export function listedMounts(mounts: readonly Mount[], wanted: Wanted): Mount[] {
  if (wanted.all) return mounts.filter((mount) => isWanted(mount, wanted));
  const visible = new Map(mounts.filter(({ covered }) => !covered).map((mount) => [mount.mountpoint, mount]));
  const listed = new Map<string, Mount>();
  for (const { mountpoint } of mounts) {
    const mount = visible.get(mountpoint);
    if (mount === undefined || withoutSpace.has(mount.fstype) || !isWanted(mount, wanted)) continue;
    const key = fileSystemOf(mount, wanted);
    const before = listed.get(key);
    if (before === undefined || isBetter(mount, before)) listed.set(key, mount);
  }
  return [...listed.values()];
}

/**
 * Btrfs has one device number for all subvolumes, each of which is listed. So is what two addresses of a server serve.
 */
function fileSystemOf({ deviceNumber, opts, kind, device }: Mount, { total }: Wanted): string {
  const subvolume = /(?:^|,)subvolid=(\d+)/.exec(opts)?.[1] ?? '';
  return [deviceNumber, subvolume, kind === 'network' && !total ? device : ''].join(' ');
}

/** A device with a path tells more than a name; and the mount nearer to the root, unless it shows only a part. */
function isBetter(mount: Mount, before: Mount): boolean {
  if (mount.device.includes('/') && !before.device.includes('/')) return true;
  return before.mountpoint.length > mount.mountpoint.length && before.root.length >= mount.root.length;
}
