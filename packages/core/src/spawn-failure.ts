import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

type Place = { cwd?: string | URL | undefined; env?: NodeJS.ProcessEnv | undefined };

/**
 * The code of the error for which a program could not be started. Node.js tells it later, by an event; here it is found
 * as execvp(3) finds it: no such file, no right to run it, else too many processes or open files.
 */
export function spawnFailure(file: string, { cwd = '.', env = process.env }: Place): string {
  const folder = cwd instanceof URL ? fileURLToPath(cwd) : cwd;
  const folders = file.includes('/') ? [''] : (env['PATH'] ?? '').split(':');
  const paths = folders.map((each) => resolve(folder, each, file));
  if (!isAllowed(folder, constants.F_OK) || !paths.some((path) => isAllowed(path, constants.F_OK))) return 'ENOENT';
  return paths.some((path) => isAllowed(path, constants.X_OK)) ? 'EAGAIN' : 'EACCES';
}

function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
