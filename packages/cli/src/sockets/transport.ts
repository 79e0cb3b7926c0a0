import { transportOf } from '@sysu/core';
import type { Connection } from '@sysu/core';

/** tcp, udp or raw; null of what is no socket, or none of a network. */
export function networkTransport(socket: Connection | null): string | null {
  return socket === null || socket.family === 'AF_UNIX' ? null : transportOf(socket);
}
