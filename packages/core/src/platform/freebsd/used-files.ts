import type { Sysctl } from '../bsd/sysctl.js';
import type { Descriptor, UsedFile } from '../../model/file-use.js';
import { hasSize, isDevice, unnamedFile, untoldFile } from '../used-file.js';
import { descriptorsOf, recordsOf } from './descriptors.js';
import type { OpenRecord } from './descriptors.js';
import { mappingsOf } from './memory-maps.js';
import { accessOf, openFlags } from './open-flags.js';

// KF_TYPE_VNODE, KF_TYPE_SOCKET, KF_TYPE_PIPE of sys/user.h, and what lsof calls the others.
const [VNODE, SOCKET, PIPE] = [1, 2, 3] as const;
const otherTypes: Readonly<Record<number, string>> = {
  4: 'FIFO',
  5: 'KQUEUE',
  6: 'CRYPTO',
  7: 'MQUEUE',
  8: 'SHM',
  9: 'SEM',
  10: 'CHR',
  11: 'PROCDESC',
  13: 'EVENTFD',
  14: 'TIMERFD',
};
// KF_VTYPE_*, from 0 on, in lsof's words.
const fileTypes = [null, 'REG', 'DIR', 'BLK', 'CHR', 'LINK', 'sock', 'FIFO'];
// KF_FD_TYPE_*: what is used and not open has a negative number. KVME_TYPE_VNODE of sys/user.h.
const uses = { cwd: -1, root: -2, exe: -5 } as const;
const MAPPED_VNODE = 2;

/** null where the kernel has forgotten its name, and of its own processes. */
export function fileUsedAs(sysctl: Sysctl, pid: number, use: keyof typeof uses): UsedFile | null {
  const record = recordsOf(sysctl, pid).find(({ fd }) => fd === uses[use]);
  return record === undefined || record.path === '' ? null : fileOf(record);
}

export function openedBy(sysctl: Sysctl, pid: number): Descriptor[] {
  return descriptorsOf(sysctl, pid).map((record) => {
    const { fd, type, position } = record;
    const isFile = type === VNODE;
    return {
      fd,
      access: accessOf(record),
      file: isFile ? fileOf(record) : otherOf(record),
      position: isFile ? position : null,
      flags: openFlags(record),
      detail: null,
    };
  });
}

/** Each once. */
export function mappedBy(sysctl: Sysctl, pid: number): UsedFile[] {
  const files = new Map<string, UsedFile>();
  for (const { type, path, device, fileId } of mappingsOf(sysctl, pid)) {
    if (type !== MAPPED_VNODE || path === '') continue;
    files.set(path, { ...untoldFile, path, type: 'REG', device: deviceNumber(BigInt(device)), inode: fileId });
  }
  return [...files.values()];
}

function fileOf({ path, fileType, device, rdev, identity, size }: OpenRecord): UsedFile {
  const type = fileTypes[fileType] ?? null;
  return {
    ...untoldFile,
    path,
    type,
    device: deviceNumber(BigInt(device)),
    rdev: isDevice(type) ? deviceNumber(BigInt(rdev)) : null,
    inode: identity,
    size: hasSize(type) ? size : null,
  };
}

/** Sockets and pipes are named by where they are in the kernel. */
function otherOf({ type, path, identity }: OpenRecord): UsedFile {
  if (type === SOCKET) return unnamedFile(`socket:[${identity}]`, 'sock', identity);
  if (type === PIPE) return unnamedFile(`pipe:[${identity}]`, 'FIFO', identity);
  const word = otherTypes[type] ?? String(type);
  return unnamedFile(path || word.toLowerCase(), word, null);
}

/** Of 64 bits, as major() and minor() of sys/types.h take it apart. */
export function deviceNumber(device: bigint): string {
  const major = ((device >> 32n) & 0xffffff00n) | ((device >> 8n) & 0xffn);
  const minor = ((device >> 24n) & 0xff00n) | (device & 0xffff00ffn);
  return `${major}:${minor}`;
}
