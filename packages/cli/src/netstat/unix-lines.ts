import type { ConnectionRecord } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';

/** The titles of UNIX sockets in the form of netstat. */
export function unixHeading(programs: boolean): string {
  return `Proto RefCnt Flags       Type       State         I-Node  ${programs ? ' PID/Program name    ' : ''} Path`;
}

/** `owners` is null where they were not asked for. */
export function unixLine(socket: ConnectionRecord, owners: string | null): string {
  const { details, type, laddr, inode, listening } = socket;
  const words = [
    'unix'.padEnd(5),
    String(details?.references ?? '-').padEnd(6),
    (listening ? '[ ACC ]' : '[ ]').padEnd(11),
    type.replace('SOCK_', '').padEnd(10),
    stateText(socket).padEnd(13),
    (inode ?? '0').padEnd(8),
    ...(owners === null ? [] : [owners.padEnd(20)]),
    typeof laddr === 'string' ? sanitize(laddr) : '',
  ];
  return `${words.join(' ')}\n`;
}

function stateText({ listening, details }: ConnectionRecord): string {
  if (listening) return 'LISTENING';
  const state = details?.state ?? 'UNCONNECTED';
  return state === 'UNCONNECTED' ? '' : state;
}
