import type { Connection } from '../model/connections.js';

/**
 * tcp, tcp6, udp, udp6, raw, raw6, unix.
 *
 * @example protocolOf({ family: 'AF_INET6', type: 'SOCK_STREAM' }) // 'tcp6'
 */
export function protocolOf({ family, type }: Pick<Connection, 'family' | 'type'>): string {
  if (family === 'AF_UNIX') return 'unix';
  const isV6 = family === 'AF_INET6';
  if (type === 'SOCK_STREAM') return isV6 ? 'tcp6' : 'tcp';
  if (type === 'SOCK_RAW') return isV6 ? 'raw6' : 'raw';
  return isV6 ? 'udp6' : 'udp';
}
