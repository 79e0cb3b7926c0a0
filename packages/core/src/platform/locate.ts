import { lstatSync } from 'node:fs';
import { posix } from 'node:path';
import type { Mount } from '../model/disk.js';
import type { FileUseBackend, Located, UsedFile } from '../model/file-use.js';
import { toBytes } from '../text.js';
import { codeOf } from './error-codes.js';
import { mountHolding, reachableMounts } from './mounts.js';
import { hasSize, isDevice, typeOf } from './used-file.js';

/** 'major:minor' of a number such as st_dev. */
type DeviceNumber = (device: bigint) => string;

/** Looks only where looking cannot hang; links are not followed. */
export function locateCalls(
  mounts: () => readonly Mount[],
  deviceNumber: DeviceNumber,
): Pick<FileUseBackend, 'locate'> {
  return {
    locate: (paths) => {
      const reachable = reachableMounts(mounts());
      return paths.map((path) => locate(path, reachable, deviceNumber));
    },
  };
}

function locate(path: string, reachable: ReadonlyMap<string, Mount>, deviceNumber: DeviceNumber): Located {
  const absolute = posix.resolve(path);
  const mount = mountHolding(reachable, absolute);
  if (mount?.mayHang !== false) return { path: absolute, mount, file: null, code: null };
  try {
    return { path: absolute, mount, file: fileAt(absolute, deviceNumber), code: null };
  } catch (error) {
    return { path: absolute, mount, file: null, code: codeOf(error) };
  }
}

function fileAt(path: string, deviceNumber: DeviceNumber): UsedFile {
  const { mode, dev, rdev, ino, size, nlink } = lstatSync(toBytes(path), { bigint: true });
  const type = typeOf(Number(mode));
  return {
    path,
    deleted: false,
    type,
    device: deviceNumber(dev),
    rdev: isDevice(type) ? deviceNumber(rdev) : null,
    inode: String(ino),
    size: hasSize(type) ? Number(size) : null,
    links: Number(nlink),
    mount: null,
  };
}
