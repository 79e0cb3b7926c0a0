import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exec } from '@sysu/core';

/**
 * Puts us below the guard that gives the terminal back (guard.sh), as bin/sysu has done already in a clone: this process
 * becomes the guard, and runs this command once more. Returns where we are below one, or where there is none.
 */
export function comeUnderGuard(): void {
  const { SYSU_GUARD: guardian } = process.env;
  if (guardian === String(process.ppid) || guardian === 'none') return;
  const main = realpathSync(process.argv[1]!);
  const guard = join(dirname(main), 'guard.sh');
  if (!existsSync(guard)) return;
  try {
    exec(['sh', guard, process.execPath, ...process.execArgv, main, ...process.argv.slice(2)]);
  } catch (error) {
    // Without a shell there is no guard.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
