import { accessSync, constants, statSync } from 'node:fs';
import type { DarwinNative } from '@sysu/native';
import type { Mount } from '../../model/disk.js';
import type { OpenFile } from '../../model/open-file.js';
import { toBytes } from '../../text.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { mountHolding, reachableMounts } from '../mounts.js';
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

/** Only looks where looking cannot hang. */
export function isExecutable(mounts: readonly Mount[], path: string): boolean {
  if (mountHolding(reachableMounts(mounts), path)?.mayHang !== false) return false;
  try {
    if (!statSync(toBytes(path)).isFile()) return false;
    accessSync(toBytes(path), constants.X_OK);
    return true;
  } catch (error) {
    codeOf(error);
    return false;
  }
}
