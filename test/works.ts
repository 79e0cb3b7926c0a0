import { spawnSync } from 'node:child_process';

/**
 * Whether a command that a test stands on runs here, with the rights it takes. Elsewhere than under CI such a test is
 * skipped; there it must not be.
 */
export function works(file: string, ...args: string[]): boolean {
  return process.env['CI'] !== undefined || spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}

export const strace: boolean = works('strace', '-qq', '-o', '/dev/null', 'true');
export const setpriv: boolean = works('setpriv', '--reuid=65534', '--clear-groups', 'true');
/** Whether another user reaches the Node.js that we run: one from npm may lie in a home that is closed to others. */
export const nobodyRunsNode: boolean =
  setpriv &&
  spawnSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, '--version'], { stdio: 'ignore' })
    .status === 0;
export const unshareMounts: boolean = works('unshare', '--mount', 'true');
export const unsharePids: boolean = works('unshare', '--pid', '--fork', '--mount-proc', 'true');
export const cc: boolean = works('cc', '--version');
