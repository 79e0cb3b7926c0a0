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
export const nobodyRunsNode: boolean = setpriv && startsAsNobody(process.execPath, '--version');
export const unshareMounts: boolean = works('unshare', '--mount', 'true');
export const unsharePids: boolean = works('unshare', '--pid', '--fork', '--mount-proc', 'true');
/** Whether users without rights may have user namespaces, which many machines forbid. */
export const userNamespaces: boolean = nobodyRunsNode && startsAsNobody('unshare', '--user', '--map-root-user', 'true');
export const cc: boolean = works('cc', '--version');

/** What setpriv starts itself still has rights of ours, and only what that starts has none. */
function startsAsNobody(...words: string[]): boolean {
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', 'sh', '-c', '"$0" "$@"'];
  return spawnSync('setpriv', [...nobody, ...words], { stdio: 'ignore' }).status === 0;
}
