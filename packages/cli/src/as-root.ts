import type { Context } from './context.js';

/** What stands behind something that was refused, for all but who has all rights already. */
export function asRoot({ uid }: Pick<Context, 'uid'>): string {
  if (uid === 0) return '';
  return uid === null ? ' (run as administrator)' : ' (run as root)';
}
