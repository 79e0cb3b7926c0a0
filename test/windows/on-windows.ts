import { describe } from 'vitest';

/** Tests of the machine we run on, where that is Windows or Wine; `node scripts/check/windows.sh` runs them. */
export const onWindows = describe.skipIf(process.platform !== 'win32');
export const isWindows: boolean = process.platform === 'win32';
