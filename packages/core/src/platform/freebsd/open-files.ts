import type { OpenFile } from '../../model/open-file.js';
import { failure } from '../failure.js';
import { codeOf } from '../error-codes.js';
import { descriptorsOf } from './descriptors.js';
import type { OpenRecord } from './descriptors.js';
import type { Sysctl } from '../bsd/sysctl.js';

// KF_TYPE_VNODE, KF_VTYPE_VREG and KF_FLAG_* of sys/user.h.
const VNODE = 1;
const REGULAR = 1;
const [READ, WRITE, APPEND] = [0x1, 0x2, 0x4] as const;

/** Regular files, by descriptor. One whose name the kernel does not remember is left out. */
export function openFilesOf(sysctl: Sysctl, pid: number): OpenFile[] {
  try {
    return descriptorsOf(sysctl, pid)
      .filter(({ type, fileType, path }) => type === VNODE && fileType === REGULAR && path !== '')
      .map((record) => ({
        path: record.path,
        fd: record.fd,
        position: record.position,
        mode: modeOf(record),
        flags: null,
        deleted: false,
      }));
  } catch (error) {
    throw failure(pid, 'open files', codeOf(error));
  }
}

function modeOf({ flags }: OpenRecord): string {
  const reads = (flags & READ) !== 0;
  if ((flags & APPEND) !== 0) return reads ? 'a+' : 'a';
  if ((flags & WRITE) === 0) return 'r';
  return reads ? 'r+' : 'w';
}
