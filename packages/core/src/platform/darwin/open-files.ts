import type { DarwinNative } from '@sysu/native';
import type { OpenFile } from '../../model/open-file.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { listDescriptors, vnodeOf } from './descriptors.js';
import { modeOf, openFlags } from './open-flags.js';

// S_IFMT and S_IFREG of sys/stat.h.
const TYPE = 0o170000;
const REGULAR = 0o100000;

/** Regular files that a process has open, without asking any file system. */
export function openFilesOf(native: DarwinNative, pid: number): OpenFile[] {
  try {
    return listDescriptors(native, pid).flatMap((listed) => {
      const vnode = vnodeOf(native, pid, listed);
      if (vnode === null || (vnode.mode & TYPE) !== REGULAR) return [];
      const { path, position, flags, links } = vnode;
      const opened = { path: cText(path), fd: listed.fd, position, mode: modeOf(flags) };
      return [{ ...opened, flags: openFlags(flags), deleted: links === 0 }];
    });
  } catch (error) {
    throw failure(pid, 'open files', codeOf(error));
  }
}
