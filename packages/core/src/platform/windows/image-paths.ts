import type { WindowsNative } from '@sysu/native';
import { codeOf, isRefusal } from '../error-codes.js';
import { right, withPid } from './opened.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The path of a program: asked of the process, and where that is refused of the kernel, in whose words it then is. */
export function imagePath(native: WindowsNative, pid: number): string {
  try {
    return withPid(native, pid, right.queryLimited, (process) => native.imageName(process));
  } catch (error) {
    if (!isRefusal(codeOf(error))) throw error;
    return drivePath(native, native.imageNameOfPid(pid));
  }
}

/** `\Device\HarddiskVolume1\x` as `C:\x`, `\??\C:\x` as `C:\x`; a path on no drive as it is. */
export function drivePath(native: Pick<WindowsNative, 'deviceTarget'>, path: string): string {
  if (path.startsWith('\\??\\')) return path.slice(4);
  for (const letter of LETTERS) {
    const device = targetOf(native, `${letter}:`);
    if (device !== null && path.startsWith(`${device}\\`)) return `${letter}:${path.slice(device.length)}`;
  }
  return path;
}

function targetOf(native: Pick<WindowsNative, 'deviceTarget'>, drive: string): string | null {
  try {
    return native.deviceTarget(drive);
  } catch (error) {
    codeOf(error);
    return null;
  }
}
