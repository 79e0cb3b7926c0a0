import type { ConnectionRecord } from '@sysu/core';
import type { Options } from './options.js';

/** Which sockets, as netstat's: those with a peer, with -l those without one, with -a all. */
export function isChosen({
  all,
  listening,
}: Pick<Options, 'all' | 'listening'>): (socket: ConnectionRecord) => boolean {
  if (all === true) return () => true;
  return (socket) => waits(socket) === (listening === true);
}

function waits({ family, listening, raddr }: ConnectionRecord): boolean {
  return family === 'AF_UNIX' ? listening : raddr === null;
}
