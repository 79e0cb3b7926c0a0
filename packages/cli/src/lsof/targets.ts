import { transportOf } from '@sysu/core';
import type { FileUse, Located, Mount, System } from '@sysu/core';
import { UsageError } from '../exit.js';
import { isAddress } from '../sockets/is-address.js';
import { isPort, portsOf } from './address.js';
import { folderOf, MountPlaces } from './mount-places.js';
import type { Options } from './options.js';

/** What was named: a file, a folder with what is in it, a file system, or a port. */
export interface Target {
  /** What is said when nothing matches it. */
  absence: string;
  isPort: boolean;
  test(record: FileUse): boolean;
}

const port = /^(tcp|udp)?:([^/]+)$/;

/** The words behind the options, and the folders of +d and +D. Nothing is touched that might not answer. */
export function targetsOf(names: readonly string[], options: Options, system: System): Target[] {
  const { folder = [], tree = [] } = options;
  const files = names.filter((name) => !port.test(name));
  const located = system.locate([...files, ...folder, ...tree]);
  if (options.cross !== undefined && folder.length + tree.length === 0) throw new UsageError('-x: only with +d or +D');
  const crosses = options.cross?.some((what) => what === '' || what.includes('f')) === true;
  const places = new MountPlaces(system);
  const paths = [...files, ...folder, ...tree].map((name, i): Target => {
    const place = located[i]!;
    const test =
      i < files.length
        ? fileTest(place, options, system)
        : folderTest(place, i < files.length + folder.length ? 'itself' : 'below', crosses, places);
    return { absence: absenceOf(name, place), isPort: false, test };
  });
  return [...names.filter((name) => port.test(name)).map((name) => portTarget(name, system)), ...paths];
}

function absenceOf(name: string, { code }: Located): string {
  const quoted = JSON.stringify(name);
  if (code === null) return `nobody uses ${quoted}`;
  return code === 'ENOENT' ? `no such file: ${quoted}` : `${quoted} could not be looked at (${code})`;
}

/** Who listens there. */
function portTarget(name: string, system: System): Target {
  const [, protocol = null, ports] = port.exec(name)!;
  const ranges = ports!.split(',').flatMap((word) => portsOf(word, protocol, system));
  return {
    absence: `nobody listens on ${JSON.stringify(name)}`,
    isPort: true,
    test: ({ socket }) =>
      socket !== null &&
      socket.listening &&
      isAddress(socket.laddr) &&
      isPort(socket.laddr.port, transportOf(socket), ranges) &&
      (protocol === null || protocol === transportOf(socket)),
  };
}

function fileTest(place: Located, { files, mounts }: Options, system: System): (record: FileUse) => boolean {
  const { path, file } = place;
  const holder = files === true ? null : fileSystemAt(place, system);
  if (mounts === '' && holder === null) throw new UsageError(`not a file system: ${JSON.stringify(path)}`);
  // By its path only what is not there, or could not be looked at: another file may have had the name before, or have it in
  // another mount namespace. A UNIX socket is another inode than its name.
  const isNamed = (record: FileUse): boolean =>
    file === null || record.socket !== null ? pathOf(record) === path : isSame(record, file);
  return (record) => isNamed(record) || (holder !== null && isOn(record, holder));
}

/** Where it is not known on what a file is, by its path. */
function isOn(record: FileUse, { deviceNumber, id, mountpoint }: Mount): boolean {
  const { device, mount } = record.file;
  if (device === null && mount === null) return pathOf(record).startsWith(folderOf(mountpoint));
  return device === deviceNumber || mount === id;
}

/** That is mounted there, or that a disk holds. */
function fileSystemAt({ path, mount, file }: Located, system: System): Mount | null {
  if (mount?.mountpoint === path) return mount;
  if (file?.type !== 'BLK') return null;
  return system.mounts().find(({ deviceNumber }) => deviceNumber === file.rdev) ?? null;
}

function isSame({ file, use }: FileUse, { path, inode, device, rdev, type }: NonNullable<Located['file']>): boolean {
  if (rdev !== null && file.rdev === rdev && file.type === type) return true;
  // Of what is mapped from btrfs or an overlay the kernel tells the device below.
  const isThere = file.device === device || (use === 'mapped' && !file.deleted && file.path === path);
  return file.inode === inode && isThere;
}

/**
 * By their paths, which deleted files have as well; and where a file was come by on another mount, by where both are in the
 * file system.
 */
function folderTest(
  { path, mount, file }: Located,
  depth: 'itself' | 'below',
  crosses: boolean,
  places: MountPlaces,
): (record: FileUse) => boolean {
  const isIn = (folder: string, own: string): boolean => {
    const start = folderOf(folder);
    return own.startsWith(start) && (depth === 'below' || !own.includes('/', start.length));
  };
  // Parts of btrfs have devices of their own.
  const devices = new Set([mount?.deviceNumber ?? null, file?.device ?? null]);
  const top = mount === null ? null : places.within(mount.id, path, 0);
  const isWithin = ({ file: used, process }: FileUse): boolean => {
    if (top === null || used.mount === null || used.mount === mount?.id || !devices.has(used.device)) return false;
    const own = places.within(used.mount, used.path, process.pid);
    return own !== null && (own === top || isIn(top, own));
  };
  return (record) => {
    const own = pathOf(record);
    const { device } = record.file;
    const isNear = crosses || record.socket !== null || device === null || devices.has(device);
    return own === path || (isNear && isIn(path, own)) || isWithin(record);
  };
}

/** Of a UNIX socket where it is bound. */
function pathOf({ file, socket }: FileUse): string {
  return typeof socket?.laddr === 'string' ? socket.laddr : file.path;
}
