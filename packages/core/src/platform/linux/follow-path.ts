import { lstatSync, readlinkSync } from 'node:fs';
import { posix } from 'node:path';
import type { Mount } from '../../model/disk.js';
import { decodeText, toBytes } from '../../text.js';
import { neverHangs } from './file-systems.js';
import { mountHolding, reachableMounts } from '../mounts.js';

/** Where a path leads, as far as that can be found out on file systems that never hang. */
export interface Place {
  /** As far as it is known, without links; the rest as it was. */
  path: string;
  /** null where the table of mounts does not show it, as after chroot(2). */
  mount: Mount | null;
  /** Nothing on the way may hang, and `path` is the whole way; else only the kernel can tell where it leads. */
  final: boolean;
  /** Major and minor number of the disk that the path names. */
  disk: string | null;
}

// As the kernel: path_resolution(7).
const MOST_LINKS = 40;

/** Follows an absolute path name by name. Throws the error of the system call when there is no such way. */
export function followPath(path: string, mounts: readonly Mount[]): Place {
  const reachable = reachableMounts(mounts);
  let names = namesOf(path);
  let here = '/';
  let disk: string | null = null;
  for (let links = 0; ;) {
    const mount = mountHolding(reachable, here);
    if (mount === null || !neverHangs(mount)) return unknownFrom(here, names, reachable);
    const name = names.shift();
    if (name === undefined) return { path: here, mount, final: true, disk };
    const next = posix.join(here, name);
    // What is mounted there is a folder; looking at it would touch it.
    const inode = name === '..' || reachable.has(next) ? null : lstatSync(toBytes(next));
    if (inode?.isSymbolicLink()) {
      // Links below /proc/PID lead to what they stand for, whatever they read: proc(5).
      if (mount.fstype === 'proc' && here !== mount.mountpoint) return unknownFrom(next, names, reachable);
      if (++links > MOST_LINKS) throw Object.assign(new Error(`ELOOP: too many links, '${path}'`), { code: 'ELOOP' });
      const target = decodeText(readlinkSync(toBytes(next), 'buffer'));
      names = [...namesOf(target), ...names];
      if (target.startsWith('/')) here = '/';
    } else {
      here = next;
      disk = inode?.isBlockDevice() ? numberOf(inode.rdev) : null;
    }
  }
}

function unknownFrom(here: string, names: readonly string[], reachable: ReadonlyMap<string, Mount>): Place {
  const path = [here === '/' ? '' : here, ...names].join('/') || '/';
  return { path, mount: mountHolding(reachable, posix.normalize(path)), final: false, disk: null };
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

/** As in mountinfo. The kernel has 12 bits for the major and 20 for the minor number, the latter split in two. */
function numberOf(rdev: number): string {
  return `${(rdev >> 8) & 0xfff}:${(rdev & 0xff) | ((rdev >> 12) & 0xfff00)}`;
}
