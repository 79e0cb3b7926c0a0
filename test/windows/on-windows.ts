/** Whether the machine we run on is Windows, or Wine: `scripts/check/windows.sh` runs the tests that are skipped elsewhere. */
export const isWindows: boolean = process.platform === 'win32';
