import type { Address, Connection } from '@sysu/core';

/** Whether an end of a socket is an address with a port: UNIX sockets have paths, and others may have none. */
export function isAddress(end: Connection['laddr']): end is Address {
  return typeof end === 'object' && end !== null;
}
