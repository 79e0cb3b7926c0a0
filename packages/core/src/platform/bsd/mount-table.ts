import type { Mount } from '../../model/disk.js';
import { cText } from '../c-text.js';
import { markCovered, markHanging } from '../mounts.js';

/** What the kernel remembers of a mount, as the structs of all BSDs have it. */
export interface ListedMount {
  flags: number;
  id: string;
  type: Uint8Array;
  from: Uint8Array;
  on: Uint8Array;
}

/** A bit of MNT_*, and the word of mount(8) for it. */
export type MountOption = readonly [flag: number, word: string];

// MNT_LOCAL of sys/mount.h.
const LOCAL = 0x1000;
/** Those that mean the same everywhere. */
export const commonOptions: readonly MountOption[] = [
  [0x1, 'ro'],
  [0x2, 'sync'],
  [0x4, 'noexec'],
  [0x8, 'nosuid'],
  [0x40, 'async'],
];
const special = new Set(
  'devfs fdesc fdescfs kernfs linprocfs linsysfs mfs mqueuefs procfs ptyfs tarfs tmpfs'.split(' '),
);

export function mountsIn(listed: readonly ListedMount[], options: readonly MountOption[]): Mount[] {
  const found = listed.map((mount, i) => mountOf(mount, i, options));
  markCovered(found);
  markHanging(found);
  return found;
}

function mountOf({ flags, id, type, from, on }: ListedMount, index: number, options: readonly MountOption[]): Mount {
  const fstype = cText(type);
  const kind = special.has(fstype) ? 'special' : (flags & LOCAL) !== 0 ? 'local' : 'network';
  return {
    device: cText(from),
    mountpoint: cText(on),
    fstype,
    opts: wordsOf(flags, options),
    id: index,
    deviceNumber: id,
    root: '/',
    kind,
    covered: false,
    mayHang: kind === 'network' || fstype.startsWith('fuse') || fstype === 'puffs',
  };
}

/** Of more than 32 bits. */
function wordsOf(flags: number, options: readonly MountOption[]): string {
  const given = options.flatMap(([flag, word]) => ((BigInt(flags) & BigInt(flag)) !== 0n ? [word] : []));
  return (given.includes('ro') ? given : ['rw', ...given]).join();
}
