import type { OpenFile } from '../../model/open-file.js';
import { failure } from '../failure.js';
import { codeOf } from '../error-codes.js';
import { descriptorsOf } from './descriptors.js';
import { modeOf, openFlags } from './open-flags.js';
import type { Sysctl } from '../bsd/sysctl.js';

// KF_TYPE_VNODE and KF_VTYPE_VREG of sys/user.h.
const VNODE = 1;
const REGULAR = 1;

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
        flags: openFlags(record),
        deleted: false,
      }));
  } catch (error) {
    throw failure(pid, 'open files', codeOf(error));
  }
}
