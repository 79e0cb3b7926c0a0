import { accessSync, constants, statSync } from 'node:fs';
import type { Mount } from '../model/disk.js';
import { toBytes } from '../text.js';
import { codeOf } from './error-codes.js';
import { mountHolding, reachableMounts } from './mounts.js';

/** Whether that is a regular file that we may execute. Only looks where looking cannot hang. */
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
