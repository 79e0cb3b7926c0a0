import { lstatSync } from 'node:fs';
import { posix } from 'node:path';
import type { Mount } from '../../model/disk.js';
import type { Located, UsedFile } from '../../model/file-use.js';
import { toBytes } from '../../text.js';
import { codeOf } from '../error-codes.js';
import { mountHolding, reachableMounts } from '../mounts.js';
import { deviceNumber, typeOf } from './used-files.js';

/** Looks only where looking cannot hang; links are not followed. */
export function locate(path: string, mounts: readonly Mount[]): Located {
  const absolute = posix.resolve(path);
  const mount = mountHolding(reachableMounts(mounts), absolute);
  if (mount?.mayHang !== false) return { path: absolute, mount, file: null, code: null };
  try {
    return { path: absolute, mount, file: fileAt(absolute), code: null };
  } catch (error) {
    return { path: absolute, mount, file: null, code: codeOf(error) };
  }
}

function fileAt(path: string): UsedFile {
  const { mode, dev, rdev, ino, size, nlink } = lstatSync(toBytes(path), { bigint: true });
  const type = typeOf(Number(mode));
  return {
    path,
    deleted: false,
    type,
    device: deviceNumber(Number(dev)),
    rdev: type === 'CHR' || type === 'BLK' ? deviceNumber(Number(rdev)) : null,
    inode: String(ino),
    size: type === 'REG' || type === 'DIR' ? Number(size) : null,
    links: Number(nlink),
    mount: null,
  };
}
